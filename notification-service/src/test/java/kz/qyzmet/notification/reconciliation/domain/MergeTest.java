package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MergeTest {
  private final Rules rules = new Rules(LIMITS);

  /** Serves pages of what the parties know, as they do, and now and then spoils one. */
  private static final class Served {
    private final Map<Party, TreeMap<UUID, Account>> books = new EnumMap<>(Party.class);

    Served(Iterable<UUID> applications) {
      for (var party : Party.values()) {
        books.put(party, new TreeMap<>(Merge.ORDER));
      }
      for (var id : applications) {
        whole(id).forEach(account -> books.get(Accounts.party(account)).put(id, account));
      }
    }

    Page page(Merge.Ask ask, int size) {
      var book = books.get(ask.party());
      var from = ask.after() == null ? book : book.tailMap(ask.after(), false);
      var items = from.values().stream().limit(size).toList();
      return new Page(items, items.size() < size ? null : items.getLast().application());
    }
  }

  /** In both halves, and of either sign. */
  private static List<UUID> ids(Set<Long> numbers) {
    return numbers.stream().map(number -> new UUID(number >> 3, number)).toList();
  }

  private List<Line> merge(Served served, int size, Random spoiler) {
    var merge = new Merge(EnumSet.allOf(Party.class));
    var lines = new ArrayList<Line>();
    for (var asks = merge.asks(); !asks.isEmpty(); asks = merge.asks()) {
      asks.forEach(ask -> merge.take(ask.party(), spoiled(served.page(ask, size), spoiler)));
      lines.addAll(merge.ready());
    }
    return lines;
  }

  /** Turns a page round, repeats an entry, or cuts its end off while it says where it ended. */
  private static Page spoiled(Page page, Random spoiler) {
    if (spoiler == null || page.items().size() < 2 || spoiler.nextInt(4) > 0) {
      return page;
    }
    var items = new ArrayList<Account>(page.items());
    switch (spoiler.nextInt(3)) {
      case 0 -> Collections.reverse(items);
      case 1 -> items.add(items.getFirst());
      default -> items.removeLast();
    }
    // The last page names no end, so a cut there could not be seen: the answer itself would be cut.
    var next = page.next() == null ? page.items().getLast().application() : page.next();
    return new Page(items, next);
  }

  @Property
  void every_application_comes_once_in_order_with_all_that_is_known_of_it(
      @ForAll @Size(max = 40) Set<Long> numbers, @ForAll @IntRange(min = 1, max = 7) int size) {
    // When
    var lines = merge(new Served(ids(numbers)), size, null);
    // Then
    assertThat(lines).extracting(Line::application).isSortedAccordingTo(Merge.ORDER);
    assertThat(lines).hasSameSizeAs(numbers);
    assertThat(lines).allSatisfy(line -> assertThat(line.known()).hasSize(Party.values().length));
  }

  @Property
  void a_page_out_of_order_or_cut_short_reports_no_gap_in_any_application(
      @ForAll @Size(max = 40) Set<Long> numbers,
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll long seed) {
    // When
    var lines = merge(new Served(ids(numbers)), size, new Random(seed));
    // Then
    assertThat(lines).flatExtracting(line -> rules.of(line, NOW)).isEmpty();
  }

  @Property
  void what_one_does_not_know_is_told_however_the_pages_fall(
      @ForAll @Size(min = 1, max = 40) Set<Long> numbers,
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll Party party,
      @ForAll @IntRange(min = 0, max = 39) int which) {
    // Given
    var served = new Served(ids(numbers));
    var lost = ids(numbers).get(which % numbers.size());
    served.books.get(party).remove(lost);
    // When
    var lines = merge(served, size, null);
    // Then
    assertThat(lines)
        .flatExtracting(line -> rules.of(line, NOW))
        .isNotEmpty()
        .allSatisfy(gap -> assertThat(gap.application()).isEqualTo(lost));
  }

  @Test
  void ids_are_ordered_as_the_database_orders_them() {
    // Given
    var texts =
        Stream.of(
                "00000000-0000-0000-8000-000000000000",
                "7fffffff-0000-0000-0000-000000000000",
                "80000000-0000-0000-0000-000000000000")
            .map(UUID::fromString)
            .toList();
    // Then
    assertThat(texts).isSortedAccordingTo(Merge.ORDER);
  }

  @Test
  void a_party_that_is_away_counts_as_unread_from_where_it_was_read_to() {
    // Given
    var ids = List.of(new UUID(0, 1), new UUID(0, 2));
    var served = new Served(ids);
    var merge = new Merge(EnumSet.allOf(Party.class));
    var lines = new ArrayList<Line>();
    // When: college-service answers once
    for (var asks = merge.asks(); !asks.isEmpty(); asks = merge.asks()) {
      for (var ask : asks) {
        if (ask.party() == Party.COLLEGE && ask.after() != null) {
          merge.unread(Party.COLLEGE);
        } else {
          merge.take(ask.party(), served.page(ask, 1));
        }
      }
      lines.addAll(merge.ready());
    }
    // Then
    assertThat(lines).extracting(Line::unread).containsExactly(Set.of(), Set.of(Party.COLLEGE));
  }

  @Test
  void what_nobody_knows_but_as_a_dead_letter_is_no_application() {
    // Given
    var dead = new Account.Streams(Map.of(), Set.of(), Set.of("qyzmet.application"), false);
    var id = new UUID(0, 1);
    var merge = new Merge(EnumSet.of(Party.DEADLINE, Party.NOTIFICATION, Party.COLLEGE));
    // When
    merge.take(Party.DEADLINE, page(new Account.Watch(id, null, null, dead)));
    merge.take(Party.NOTIFICATION, page(new Account.Cabinet(id, null, 0, dead)));
    merge.take(
        Party.COLLEGE, page(new Account.College(id, null, null, null, null, List.of(), dead)));
    // Then
    assertThat(merge.ready()).isEmpty();
  }

  private static Page page(Account account) {
    return new Page(List.of(account), null);
  }

  @Test
  void of_who_takes_no_part_nothing_is_known() {
    // Given
    var id = new UUID(0, 1);
    var served = new Served(List.of(id));
    var merge = new Merge(EnumSet.of(Party.INTAKE));
    // When
    merge.take(Party.INTAKE, served.page(merge.asks().getFirst(), 5));
    // Then
    assertThat(merge.ready())
        .extracting(Line::unread)
        .containsExactly(EnumSet.complementOf(EnumSet.of(Party.INTAKE)));
  }
}

package kz.qyzmet.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.app.Events;
import org.junit.jupiter.api.Test;

class SortingTest {
  private static final UUID APPLICATION = UUID.fromString("0198c000-0000-7000-8000-000000000001");
  private static final UUID ANOTHER = UUID.fromString("0198c000-0000-7000-8000-000000000002");

  /** The inbox's two tables and a handler, in memory. */
  private static final class Consumer {
    private final Map<Arrival.Stream, Integer> positions = new HashMap<>();
    private final Map<List<Object>, Arrival> parked = new LinkedHashMap<>();
    private final List<Envelope<?>> handled = new ArrayList<>();
    private int duplicates;

    Consumer take(Predicate<Envelope<?>> ready, Arrival... batch) {
      var sorting = new Sorting(positions, List.copyOf(parked.values())).take(List.of(batch));
      var notYet = new HashSet<UUID>();
      for (var event : sorting.events()) {
        if (ready.test(event)) {
          handled.add(event);
        } else {
          notYet.add(event.id());
        }
      }
      var settled = sorting.settle(notYet);
      positions.putAll(settled.positions());
      settled.park().forEach(early -> parked.put(key(early), early));
      settled.unpark().forEach(done -> parked.remove(key(done)));
      duplicates += sorting.duplicates();
      return this;
    }

    private static List<Object> key(Arrival arrival) {
      return List.of(arrival.stream(), arrival.version());
    }

    List<Integer> versionsOf(UUID application) {
      return handled.stream()
          .filter(event -> event.applicationId().equals(application))
          .map(Envelope::version)
          .toList();
    }
  }

  private static boolean always(Envelope<?> event) {
    return true;
  }

  private static Arrival arrival(byte[] payload) {
    return new Arrival(
        EventCatalog.APPLICATION_TOPIC, 0, 0, null, payload, EventJson.decode(payload));
  }

  private static Arrival of(UUID application, int version) {
    return arrival(EventJson.encode(Events.ofIntake(application, version)));
  }

  private static Arrival ofCollege(int version) {
    return arrival(EventJson.encode(Events.ofCollege(APPLICATION, version)));
  }

  private static Arrival ofTheFuture(int version) {
    return arrival(Events.ofTheFuture(APPLICATION, version));
  }

  private static List<List<Integer>> permutations(List<Integer> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    for (var first : of) {
      var rest = new ArrayList<>(of);
      rest.remove(first);
      for (var tail : permutations(rest)) {
        var one = new ArrayList<Integer>(List.of(first));
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }

  /** The sequence cut into batches wherever the mask has a bit. */
  private static List<Arrival[]> batches(List<Arrival> sequence, int mask) {
    var batches = new ArrayList<Arrival[]>();
    var batch = new ArrayList<Arrival>();
    for (int i = 0; i < sequence.size(); i++) {
      batch.add(sequence.get(i));
      if ((mask >> i & 1) == 1 || i == sequence.size() - 1) {
        batches.add(batch.toArray(Arrival[]::new));
        batch.clear();
      }
    }
    return batches;
  }

  @Test
  void
      every_order_of_five_events_in_every_cut_of_batches_with_any_one_doubled_takes_effect_in_order() {
    var events =
        IntStream.rangeClosed(0, 5).mapToObj(v -> of(APPLICATION, Math.max(1, v))).toList();
    for (var order : permutations(List.of(1, 2, 3, 4, 5))) {
      for (int doubled = 1; doubled <= 5; doubled++) {
        var sequence = new ArrayList<Arrival>();
        order.forEach(version -> sequence.add(events.get(version)));
        sequence.add(order.get(0), of(APPLICATION, doubled));
        for (int mask = 0; mask < 32; mask++) {
          var consumer = new Consumer();
          batches(sequence, mask).forEach(batch -> consumer.take(SortingTest::always, batch));
          assertThat(consumer.versionsOf(APPLICATION))
              .as("order %s, doubled %d, cuts %d", order, doubled, mask)
              .containsExactly(1, 2, 3, 4, 5);
          assertThat(consumer.parked).isEmpty();
          assertThat(consumer.duplicates).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void what_comes_after_a_gap_is_parked_until_the_gap_fills() {
    var consumer =
        new Consumer()
            .take(SortingTest::always, of(APPLICATION, 1), of(APPLICATION, 3), of(APPLICATION, 5));
    assertThat(consumer.versionsOf(APPLICATION)).containsExactly(1);
    assertThat(consumer.parked).hasSize(2);
    consumer.take(SortingTest::always, of(APPLICATION, 2));
    assertThat(consumer.versionsOf(APPLICATION)).containsExactly(1, 2, 3);
    consumer.take(SortingTest::always, of(APPLICATION, 4));
    assertThat(consumer.versionsOf(APPLICATION)).containsExactly(1, 2, 3, 4, 5);
    assertThat(consumer.parked).isEmpty();
  }

  @Test
  void one_application_s_gap_does_not_hold_up_another() {
    var consumer = new Consumer().take(SortingTest::always, of(APPLICATION, 2), of(ANOTHER, 1));
    assertThat(consumer.versionsOf(APPLICATION)).isEmpty();
    assertThat(consumer.versionsOf(ANOTHER)).containsExactly(1);
  }

  @Test
  void sources_are_counted_apart() {
    var consumer =
        new Consumer().take(SortingTest::always, of(APPLICATION, 1), ofCollege(1), ofCollege(2));
    assertThat(consumer.versionsOf(APPLICATION)).containsExactly(1, 1, 2);
    assertThat(consumer.duplicates).isZero();
  }

  @Test
  void an_unknown_type_moves_the_position_on_and_is_not_handled() {
    var consumer = new Consumer().take(SortingTest::always, ofTheFuture(1), of(APPLICATION, 2));
    assertThat(consumer.versionsOf(APPLICATION)).containsExactly(2);
    assertThat(consumer.positions).containsValue(2);
  }

  @Test
  void an_event_before_its_cause_waits_with_all_that_follow_and_comes_after_the_cause() {
    // Given
    var consumer = new Consumer();
    Predicate<Envelope<?>> afterIntake =
        event ->
            event.source().equals(EventCatalog.INTAKE)
                || consumer.handled.stream().anyMatch(e -> e.source().equals(EventCatalog.INTAKE));
    // When
    consumer.take(afterIntake, ofCollege(1)).take(afterIntake, ofCollege(2));
    // Then
    assertThat(consumer.handled).isEmpty();
    assertThat(consumer.parked).hasSize(2);
    consumer.take(afterIntake, of(APPLICATION, 1));
    assertThat(consumer.handled)
        .extracting(Envelope::source)
        .containsExactly(EventCatalog.INTAKE, EventCatalog.COLLEGE, EventCatalog.COLLEGE);
    assertThat(consumer.versionsOf(APPLICATION)).containsExactly(1, 1, 2);
    assertThat(consumer.parked).isEmpty();
  }

  @Test
  void a_waiting_event_that_comes_again_is_a_duplicate() {
    var consumer =
        new Consumer().take(event -> false, ofCollege(1)).take(event -> false, ofCollege(1));
    assertThat(consumer.parked).hasSize(1);
    assertThat(consumer.duplicates).isEqualTo(1);
    consumer.take(SortingTest::always, of(APPLICATION, 1));
    assertThat(consumer.versionsOf(APPLICATION)).containsExactly(1, 1);
  }

  @Test
  void a_handler_that_holds_back_an_event_but_not_its_successor_is_a_bug() {
    var sorting = new Sorting(Map.of(), List.of()).take(List.of(ofCollege(1), ofCollege(2)));
    var held = Set.of(sorting.events().getFirst().id());
    assertThatThrownBy(() -> sorting.settle(held)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_parked_event_that_has_taken_effect_meanwhile_is_cleared_away_and_blocks_nothing() {
    var consumer = new Consumer().take(SortingTest::always, of(APPLICATION, 2), of(APPLICATION, 3));
    consumer.positions.putAll(Map.of(of(APPLICATION, 2).stream(), 2));
    consumer.take(SortingTest::always, of(APPLICATION, 4));
    assertThat(consumer.versionsOf(APPLICATION)).containsExactly(3, 4);
    assertThat(consumer.parked).isEmpty();
  }
}

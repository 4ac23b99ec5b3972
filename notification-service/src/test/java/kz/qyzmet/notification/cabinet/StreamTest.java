package kz.qyzmet.notification.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.notification.Database;
import kz.qyzmet.notification.OnRealParts;
import kz.qyzmet.notification.People;
import kz.qyzmet.notification.SseReader;
import kz.qyzmet.notification.Teller;
import kz.qyzmet.notification.cabinet.usecase.Doorbells;
import kz.qyzmet.testing.RealParts;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class StreamTest {
  @Inject Pseudonyms pseudonyms;
  @Inject Doorbells bells;

  @TestHTTPResource("/notices/stream")
  String address;

  private final Teller teller = new Teller();

  @AfterEach
  void closed() {
    teller.close();
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(60));
  }

  @Test
  void notices_come_as_they_happen_with_the_applicants_own_numbers_as_ids() {
    // Given
    var person = People.somebody();
    var story = person.story(pseudonyms).spokenIn("ru");
    try (var reader = new SseReader(address, person.token(), null)) {
      // When
      teller.tell(story.accepted(), story.registered(), story.assigned(), story.ready());
      // Then
      patiently().until(() -> reader.messages().size() == 4);
      assertThat(reader.ids()).containsExactly(1L, 2L, 3L, 4L);
      var ready = reader.messages().getLast();
      assertThat(ready.event()).isEqualTo("notice");
      assertThat(ready.data().getString("kind")).isEqualTo("ready");
      assertThat(ready.data().getJsonObject("pickup").getString("name"))
          .isEqualTo("Канцелярия колледжа");
    }
  }

  @Test
  void a_reader_that_names_its_last_event_goes_on_after_it_in_the_language_it_asks_for() {
    // Given
    var person = People.somebody();
    var story = person.story(pseudonyms);
    teller.tell(story.accepted(), story.registered(), story.assigned());
    try (var all = new SseReader(address, person.token(), null)) {
      patiently().until(() -> all.messages().size() == 3);
    }
    // When
    try (var byHeader = new SseReader(address + "?lang=en", person.token(), "2");
        var byParameter = new SseReader(address + "?lastEventId=2", person.token(), null)) {
      // Then
      patiently().until(() -> !byHeader.ids().isEmpty() && !byParameter.ids().isEmpty());
      assertThat(byHeader.ids()).containsExactly(3L);
      assertThat(byParameter.ids()).containsExactly(3L);
      assertThat(byHeader.messages().getFirst().data().getString("title"))
          .isEqualTo("Your application is in progress");
    }
  }

  @Test
  void nothing_is_missed_and_nothing_comes_twice_over_reconnects_while_others_write() {
    // Given: one person's many applications, told side by side over all partitions
    var person = People.somebody();
    var many = 60;
    var writers =
        IntStream.range(0, 4)
            .mapToObj(
                _ ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              try (var own = new Teller()) {
                                for (var i = 0; i < many / 4; i++) {
                                  var story = person.story(pseudonyms);
                                  own.tell(story.accepted(), story.registered(), story.assigned());
                                }
                              }
                            }))
            .toList();
    // When: the reader breaks off after every few notices and comes back with the last one
    var seen = new ArrayList<Long>();
    var breaks = 0;
    while (seen.size() < many * 3 && breaks < 500) {
      var last = seen.isEmpty() ? null : Long.toString(seen.getLast());
      try (var reader = new SseReader(address, person.token(), last)) {
        var some = Math.min(1 + breaks % 13, many * 3 - seen.size());
        patiently()
            .pollInterval(Duration.ofMillis(5))
            .until(() -> reader.messages().size() >= some);
        seen.addAll(reader.ids().subList(0, some));
      }
      breaks++;
    }
    // Then
    assertThat(seen)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, many * 3L).boxed().toList());
    assertThat(breaks).isGreaterThan(5);
    writers.forEach(StreamTest::join);
  }

  @Test
  void several_streams_of_one_person_all_get_everything() {
    // Given
    var person = People.somebody();
    var story = person.story(pseudonyms);
    try (var one = new SseReader(address, person.token(), null);
        var two = new SseReader(address, person.token(), null)) {
      // When
      teller.tell(story.accepted(), story.registered());
      // Then
      patiently().until(() -> one.messages().size() == 2 && two.messages().size() == 2);
    }
  }

  @Test
  void what_another_process_commits_reaches_an_open_stream() {
    // Given
    var person = People.somebody();
    var story = person.story(pseudonyms);
    teller.tell(story.accepted());
    try (var reader = new SseReader(address, person.token(), null)) {
      patiently().until(() -> reader.messages().size() == 1);
      // When
      Database.change(
          """
          update recipient set last = 2 where applicant_id = '%1$s';
          insert into notice (applicant_id, sequence, id, application_id, kind, edition, at)
          select applicant_id, 2, gen_random_uuid(), application_id, 'registered', edition, at
            from notice where applicant_id = '%1$s';
          select pg_notify('cabinet', '%1$s');
          """
              .formatted(story.applicant()));
      // Then
      patiently().until(() -> reader.messages().size() == 2);
      assertThat(reader.ids()).containsExactly(1L, 2L);
    }
  }

  @Test
  void a_silent_stream_gives_signs_of_life() {
    // Given
    var person = People.somebody();
    // When
    try (var reader = new SseReader(address, person.token(), null)) {
      // Then
      patiently().until(() -> reader.comments().size() >= 2);
      assertThat(reader.messages()).isEmpty();
    }
  }

  @Test
  void a_stream_ends_with_its_token() {
    // Given
    var person = People.somebody();
    var brief = RealParts.bearer(Grant.applicant(person.iin()).withLifetime(Duration.ofSeconds(6)));
    // When
    try (var reader = new SseReader(address, brief, null)) {
      // Then
      patiently().until(reader::ended);
    }
  }

  @Test
  void a_stream_that_was_left_is_forgotten() {
    // Given
    var person = People.somebody();
    patiently().until(() -> bells.open() == 0);
    // When
    try (var reader = new SseReader(address, person.token(), null)) {
      patiently().until(() -> bells.open() == 1 && !reader.ended());
    }
    // Then
    patiently().until(() -> bells.open() == 0);
  }

  @Test
  void one_person_cannot_hold_any_number_of_streams() {
    // Given
    var person = People.somebody();
    var readers = new ArrayList<SseReader>();
    try {
      for (var i = 0; i < 8; i++) {
        readers.add(new SseReader(address, person.token(), null));
      }
      patiently().until(() -> bells.open() >= 8);
      // When
      var ninth = person.asks().header("Accept", "text/event-stream").get("/notices/stream");
      // Then
      ninth
          .then()
          .statusCode(429)
          .header("Retry-After", "5")
          .body("type", equalTo("urn:qyzmet:problem:too-many-streams"));
    } finally {
      readers.forEach(SseReader::close);
    }
  }

  @Test
  void a_last_event_that_was_never_given_is_refused_in_place_of_waiting_for_it() {
    // Given
    var person = People.somebody();
    for (var wrong : List.of("7", "-1", "x", "1.5", "99999999999999999999")) {
      // When
      var answer = person.asks().header("Last-Event-ID", wrong).get("/notices/stream");
      // Then
      answer.then().statusCode(400).body("errors[0].field", equalTo("Last-Event-ID"));
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

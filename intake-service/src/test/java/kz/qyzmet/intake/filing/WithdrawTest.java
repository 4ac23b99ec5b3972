package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawTest extends IntakeTest {
  @Test
  void a_wish_to_withdraw_goes_out_to_the_college_who_ends_the_application() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    Topic.publish(college.opened());
    // When
    var answer = person.withdraw(id, Portal.key());
    // Then
    answer.then().statusCode(202);
    assertThat(answer.<String>path("status")).isEqualTo("ACCEPTED");
    assertThat(answer.<String>path("withdrawal")).isEqualTo("asked");
    var event = Topic.decoded(Topic.records(EventCatalog.APPLICATION_TOPIC, id, 2).get(1));
    assertThat(event.version()).isEqualTo(2);
    assertThat(event.data()).isInstanceOf(WithdrawalRequested.class);
    Topic.publish(college.withdrawn());
    awaitMember(person, id, "status", "WITHDRAWN");
  }

  @Test
  void a_retry_gets_the_first_answer_and_a_second_wish_is_a_conflict() {
    // Given
    var person = somebody();
    var id = person.filed();
    var key = Portal.key();
    var first = person.withdraw(id, key);
    // When
    var retry = person.withdraw(id, key);
    var second = person.withdraw(id, Portal.key());
    // Then
    retry.then().statusCode(202);
    assertThat(retry.asString()).isEqualTo(first.asString());
    second.then().statusCode(409);
    assertThat(second.<String>path("type"))
        .isEqualTo("urn:qyzmet:problem:withdrawal-already-asked");
    assertThat(Topic.records(EventCatalog.APPLICATION_TOPIC, id, 2)).hasSize(2);
  }

  @Test
  void of_several_wishes_at_once_one_goes_out() throws Exception {
    // Given
    var person = somebody();
    var id = person.filed();
    var barrier = new CyclicBarrier(6);
    Callable<Integer> wish =
        () -> {
          barrier.await();
          return person.withdraw(id, Portal.key()).statusCode();
        };
    // When
    List<Integer> answers;
    try (var devices = Executors.newFixedThreadPool(6)) {
      answers =
          devices.invokeAll(Collections.nCopies(6, wish)).stream()
              .map(Future::resultNow)
              .sorted()
              .toList();
    }
    // Then
    assertThat(answers).containsExactly(202, 409, 409, 409, 409, 409);
    assertThat(Topic.records(EventCatalog.APPLICATION_TOPIC, id, 2)).hasSize(2);
  }

  @Test
  void after_the_signature_it_is_too_late() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    Topic.publish(
        college.opened(),
        college.registered(),
        college.assigned(),
        college.prepared(),
        college.signed(),
        college.ready());
    awaitMember(person, id, "status", "READY");
    var rows = tables.rows();
    // When
    var answer = person.withdraw(id, Portal.key());
    // Then
    answer.then().statusCode(409);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:wrong-state");
    assertThat(answer.<String>path("state")).isEqualTo("READY");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_college_that_has_signed_already_declines_and_the_application_goes_on() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    Topic.publish(college.opened());
    person.withdraw(id, Portal.key()).then().statusCode(202);
    // When
    Topic.publish(college.withdrawalRefused());
    // Then
    awaitMember(person, id, "withdrawal", "declined");
    assertThat(person.get("/applications/{id}", id).<String>path("status")).isEqualTo("ACCEPTED");
    assertThat(person.withdraw(id, Portal.key()).<String>path("type"))
        .isEqualTo("urn:qyzmet:problem:withdrawal-declined");
  }

  @Test
  void without_a_key_nothing_is_asked() {
    // Given
    var person = somebody();
    var id = person.filed();
    // When
    var answer = person.request().post("/applications/{id}/withdrawal", id);
    // Then
    answer.then().statusCode(400);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:idempotency-key-missing");
    assertThat(person.get("/applications/{id}", id).<String>path("withdrawal")).isEqualTo("none");
  }
}

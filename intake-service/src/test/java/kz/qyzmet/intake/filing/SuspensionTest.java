package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.util.UUID;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuspensionTest extends IntakeTest {
  @Test
  void a_suspension_shows_while_it_lasts_and_no_longer_than_its_latest_end() {
    // Given
    var person = somebody();
    var resumed = suspended(person);
    var forgotten = suspended(person).id();
    // When
    Topic.publish(resumed.college().resumed());
    // Then
    awaitMember(person, resumed.id(), "suspendedUntil", null);
    assertThat(person.get("/applications/{id}", forgotten).<String>path("suspendedUntil"))
        .isEqualTo("2026-04-05T18:00:00+05:00");
    clock.set(DayOfWeek.SUNDAY, "2026-04-05T18:00");
    assertThat(person.get("/applications/{id}", forgotten).<Object>path("suspendedUntil")).isNull();
  }

  private record Suspended(UUID id, College college) {}

  private static Suspended suspended(Portal person) {
    var id = person.filed();
    var college = new College(id);
    Topic.publish(college.opened(), college.suspended());
    awaitMember(person, id, "suspendedUntil", "2026-04-05T18:00:00+05:00");
    return new Suspended(id, college);
  }
}

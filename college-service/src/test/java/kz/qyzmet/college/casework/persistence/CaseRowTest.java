package kz.qyzmet.college.casework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.casework.domain.At;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.college.casework.domain.Facts;
import kz.qyzmet.college.casework.domain.IncomingNumber;
import kz.qyzmet.college.casework.domain.Proceedings;
import kz.qyzmet.college.casework.domain.Progress;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.contracts.passport.PassportRef;
import org.junit.jupiter.api.Test;

/** A state that goes through its row comes back as it was. */
class CaseRowTest {

  private static final Facts FACTS =
      new Facts(
          new UUID(7, 7),
          "a-college",
          new PassportRef("a-service", "1"),
          LocalDate.parse("2026-03-05"),
          Applications.OFFICE,
          "portal",
          Map.of());
  private static final Instant SINCE = Instant.parse("2026-03-05T06:00:00Z");
  private static final StaffCode EXECUTOR = new StaffCode("an-executor");
  private static final StaffCode OTHER = new StaffCode("another-executor");
  private static final StaffCode DIRECTOR = new StaffCode("a-director");
  private static final Optional<IncomingNumber> NUMBER =
      Optional.of(new IncomingNumber.Given("ВХ-1/2026"));

  private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-03-10T18:00:00+05:00");
  private static final Proceedings PROCEEDINGS =
      new Proceedings(
          Map.of(OTHER, new Draft.Refuse("a-ground"), DIRECTOR, new Draft.Grant()),
          Optional.of(new Proceedings.HeldHearing("a-ground", LATER, LATER.plusDays(1), true)),
          List.of(
              new Proceedings.Wait(SINCE, LATER.minusDays(1)),
              new Proceedings.Wait(SINCE.plusSeconds(7), LATER)));

  @Test
  void every_state_with_every_progress_survives_its_row() {
    for (var state : states()) {
      // When
      var back = CaseRow.of(state, 3).toDomain(FACTS, state.progress().incoming());
      // Then
      assertThat(back).isEqualTo(state);
    }
  }

  @Test
  void every_state_of_the_lifecycle_is_tried() {
    assertThat(states())
        .extracting(state -> (Object) state.getClass())
        .containsAll(
            List.of(
                CaseState.Open.class,
                CaseState.Ready.class,
                CaseState.Issued.class,
                CaseState.Refused.class,
                CaseState.Withdrawn.class,
                CaseState.Returned.class));
  }

  private static List<CaseState> states() {
    List<CaseState> all = new ArrayList<>();
    for (var progress : progresses()) {
      for (var claimed : List.of(Optional.<StaffCode>empty(), Optional.of(EXECUTOR))) {
        var at = new At("a-step", "clerk", SINCE, claimed, claimed);
        all.add(new CaseState.Open(FACTS, progress, at));
        all.add(new CaseState.Ready(FACTS, progress, at));
      }
      all.add(new CaseState.Issued(FACTS, progress));
      all.add(new CaseState.Withdrawn(FACTS, progress));
      all.add(new CaseState.Returned(FACTS, progress));
    }
    var refusing = progress(NUMBER, Optional.of(new Draft.Refuse("a-ground")), Set.of(EXECUTOR));
    all.add(new CaseState.Refused(FACTS, refusing, "a-ground"));
    return all;
  }

  private static List<Progress> progresses() {
    return List.of(
        new Progress(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Proceedings.NONE),
        progress(NUMBER, Optional.empty(), Set.of()),
        progress(NUMBER, Optional.of(new Draft.Grant()), Set.of(EXECUTOR, OTHER)),
        progress(Optional.empty(), Optional.of(new Draft.Refuse("a-ground")), Set.of(OTHER)));
  }

  private static Progress progress(
      Optional<IncomingNumber> number, Optional<Draft> draft, Set<StaffCode> drafters) {
    return new Progress(
        number, Optional.of(EXECUTOR), draft, drafters, Optional.of(DIRECTOR), PROCEEDINGS);
  }
}

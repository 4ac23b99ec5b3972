package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the register of persons says at a counter of the Corporation, by the passport's settings.
 */
class IdentifiedTest {
  private static final PassportRef CERTIFICATE = new PassportRef("tve-incomplete-certificate", "2");
  private static final LocalDate BORN = LocalDate.parse("1999-01-01");

  private static Filing.Decision decide(Registered registered, String setting, String value) {
    var filing =
        new Filing(
            Passports.of(List.of(Passports.switched(CERTIFICATE, setting, value))),
            Organisations.demo(),
            new DueDates(WorkingCalendar.kazakhstan()),
            false);
    var draft =
        new Draft(
            new Filer.Operator("an-operator", Branches.demo().find("karaganda-1").orElseThrow()),
            SyntheticIin.nth(1).value(),
            CERTIFICATE.code(),
            "karaganda-polytechnic",
            null,
            "kk",
            "branch",
            "karaganda-1",
            true,
            Map.of(
                "course", 2,
                "specialty", "Дәнекерлеу ісі",
                "surname", "Сынақова",
                "name", "Айша",
                "reasonText", "Көшуге байланысты"),
            List.of(),
            List.of(
                new Draft.Paper("application", true), new Draft.Paper("identity-document", true)));
    return filing.decide(
        draft,
        Map.of(),
        registered,
        new Filing.Identity(new ApplicationId(new UUID(5, 6)), ApplicationNumber.of(1), "somebody"),
        OffsetDateTime.parse("2026-03-05T10:00+05:00").toInstant());
  }

  private static Registered registered(String kind) {
    return switch (kind) {
      case "unreachable" -> new Registered.Unreachable();
      case "unknown" -> new Registered.Unknown();
      case "dead" -> new Registered.Person("Сынақова", "Айша", null, BORN, true);
      case "other-name" -> new Registered.Person("Сынақова", "Айнұр", null, BORN, false);
      case "same" -> new Registered.Person(" СЫНАҚОВА", "айша ", "Демқызы", BORN, false);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "unreachable, registerUnreachable, REGISTER_UNREACHABLE",
    "unknown, registerContradicts, NOT_REGISTERED",
    "dead, registerContradicts, DEAD",
    "other-name, registerContradicts, NAMES_DIFFER"
  })
  void each_doubt_is_marked_or_refused_as_the_passport_says(
      String kind, String setting, IdentityMark mark) {
    // When
    var marked = decide(registered(kind), setting, "accept-marked");
    var refused = decide(registered(kind), setting, "refuse");
    // Then
    assertThat(((Filing.Decision.Accepted) marked).filed().identityMark()).isEqualTo(mark);
    assertThat(((Filing.Decision.Refused) refused).why())
        .isInstanceOfSatisfying(
            CannotFile.NotIdentified.class,
            why -> {
              assertThat(why.mark()).isEqualTo(mark);
              assertThat(why.rule().passport()).isEqualTo(CERTIFICATE);
              assertThat(why.rule().clause()).startsWith("reading: ");
            });
  }

  /** The form asks for a patronymic only where there is one. */
  @Test
  void capitals_spaces_and_what_the_form_leaves_out_contradict_nothing() {
    var decision = decide(registered("same"), "registerContradicts", "refuse");
    assertThat(((Filing.Decision.Accepted) decision).filed().identityMark()).isNull();
  }
}

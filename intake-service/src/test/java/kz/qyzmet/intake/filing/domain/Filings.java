package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passports;

/** What an application for a duplicate is made of, and what becomes of it. */
final class Filings {
  private static final Filing FILING = filing(false);
  static final String IIN = SyntheticIin.nth(1).value();
  private static final UUID SCAN = new UUID(3, 4);
  static final String MORNING = "2026-03-05T10:00+05:00";
  private static final FiledDocument IDENTITY =
      new FiledDocument(
          SCAN, "identity-document", "scan.pdf", "application/pdf", 10, "0".repeat(64));

  private Filings() {}

  static Filing filing(boolean centuryZero) {
    return filing(Passports.shipped(), centuryZero);
  }

  static Filing filing(Passports passports, boolean centuryZero) {
    return new Filing(
        passports, Organisations.demo(), new DueDates(WorkingCalendar.kazakhstan()), centuryZero);
  }

  static Filing.Decision decide(Draft draft, String at) {
    return decide(FILING, draft, at);
  }

  static Filing.Decision decide(Filing filing, Draft draft, String at) {
    var identity =
        new Filing.Identity(new ApplicationId(new UUID(5, 6)), ApplicationNumber.of(1), "somebody");
    return filing.decide(
        draft, Map.of(SCAN, IDENTITY), identity, OffsetDateTime.parse(at).toInstant());
  }

  static Filing.Decision.Accepted accepted(Filing.Decision decision) {
    assertThat(decision).isInstanceOf(Filing.Decision.Accepted.class);
    return (Filing.Decision.Accepted) decision;
  }

  static CannotFile refused(Filing.Decision decision) {
    assertThat(decision).isInstanceOf(Filing.Decision.Refused.class);
    return ((Filing.Decision.Refused) decision).why();
  }

  static List<Draft.Reference> references() {
    return List.of(new Draft.Reference("identity-document", SCAN));
  }

  static Map<String, Object> form() {
    var form = new LinkedHashMap<String, Object>();
    form.put("reasonText", "Көшу кезінде жоғалды");
    form.put("reason", "lost");
    form.put("specialty", "Дәнекерлеу ісі");
    form.put("completionYear", 2019);
    form.put("name", "Айша");
    form.put("surname", "Сынақова");
    return form;
  }
}

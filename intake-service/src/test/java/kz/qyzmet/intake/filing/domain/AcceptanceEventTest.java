package kz.qyzmet.intake.filing.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import org.junit.jupiter.api.Test;

class AcceptanceEventTest {
  private static final String FILE = "tve-duplicate@1.yaml";
  private static final String ASSIGN = "      action: assign\n";
  private static final String IIN = SyntheticIin.nth(1).value();
  private static final UUID SCAN = new UUID(3, 4);

  @Test
  void the_code_on_which_a_branch_depends_goes_out_and_nothing_else_of_the_form() throws Exception {
    // Given
    var passport = passport("      when: {field: reason, in: [lost, unfit]}\n");
    // When
    var event = accepted(passport);
    // Then
    assertThat(event.choices()).isEqualTo(Map.of("reason", "lost"));
    assertThat(json(event))
        .contains("\"choices\":{\"reason\":\"lost\"}")
        .doesNotContain(IIN, "Сынақова", "Айша", "Дәнекерлеу", "жоғалды", "2019");
  }

  @Test
  void what_every_application_has_beside_its_form_is_no_choice() throws Exception {
    // Given
    var passport = passport("      when: {field: pickup, in: [branch]}\n");
    // When
    var event = accepted(passport);
    // Then
    assertThat(event.choices()).isNull();
  }

  @Test
  void without_a_branch_on_the_form_the_event_is_what_it_was() throws Exception {
    // Given
    var passport = passport("");
    // When
    var event = accepted(passport);
    // Then
    assertThat(event.choices()).isNull();
    assertThat(json(event)).doesNotContain("choices");
  }

  @Test
  void a_field_of_a_branch_that_was_not_filled_in_is_left_out() throws Exception {
    // Given
    var passport = passport("      when: {field: reason, in: [lost]}\n");
    var decision = decided(passport);
    var filed = decision.filed();
    var without = new LinkedHashMap<>(filed.form());
    without.remove("reason");
    var empty =
        new Filed(
            filed.iin(),
            filed.language(),
            filed.channel(),
            filed.consentAt(),
            filed.pickup(),
            without,
            filed.documents(),
            filed.term());
    // When
    var event = AcceptanceEvent.of(decision.application(), empty, passport);
    // Then
    assertThat(event.choices()).isNull();
  }

  /** The shipped passport with a condition on a step that may be passed over. */
  private static Passport passport(String when) throws IOException {
    try (var shipped = Passports.class.getResourceAsStream("/passports/" + FILE)) {
      var yaml = new String(shipped.readAllBytes(), UTF_8);
      assertThat(yaml).containsOnlyOnce(ASSIGN);
      return Passports.parse(
          FILE, new ByteArrayInputStream(yaml.replace(ASSIGN, ASSIGN + when).getBytes(UTF_8)));
    }
  }

  private static ApplicationAccepted accepted(Passport passport) {
    var decision = decided(passport);
    return AcceptanceEvent.of(decision.application(), decision.filed(), passport);
  }

  private static Filing.Decision.Accepted decided(Passport passport) {
    var filing =
        new Filing(
            Passports.of(List.of(passport)),
            Organisations.demo(),
            new DueDates(WorkingCalendar.kazakhstan()),
            false);
    var scan =
        new FiledDocument(
            SCAN, "identity-document", "scan.pdf", "application/pdf", 10, "0".repeat(64));
    var identity =
        new Filing.Identity(new ApplicationId(new UUID(5, 6)), ApplicationNumber.of(1), "somebody");
    return (Filing.Decision.Accepted)
        filing.decide(draft(), Map.of(SCAN, scan), identity, Instant.parse("2026-03-05T05:00:00Z"));
  }

  private static Draft draft() {
    var form = new LinkedHashMap<String, Object>();
    form.put("surname", "Сынақова");
    form.put("name", "Айша");
    form.put("completionYear", 2019);
    form.put("specialty", "Дәнекерлеу ісі");
    form.put("reason", "lost");
    form.put("reasonText", "Көшу кезінде жоғалды");
    return new Draft(
        IIN,
        null,
        "tve-duplicate",
        "karaganda-polytechnic",
        "portal",
        "kk",
        "office",
        "kp-office",
        true,
        form,
        List.of(new Draft.Reference("identity-document", SCAN)));
  }

  private static String json(ApplicationAccepted event) {
    return new String(
        EventJson.encode(
            new Envelope<>(
                new UUID(7, 8), EventCatalog.INTAKE, 1, null, null, event.acceptedAt(), event)),
        UTF_8);
  }
}

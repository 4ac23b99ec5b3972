package kz.qyzmet.gateway.outbound.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.passport.PassportRef;

/** Changes of status of one application, and what was filed with it. */
public final class Statuses {
  public static final String IIN = SyntheticIin.nth(7).value();
  public static final PassportRef PASSPORT = new PassportRef("tve-duplicate", "1");
  static final PickupPlace PLACE =
      new PickupPlace(
          "office", "kp-office", text("Кеңсе", "Канцелярия"), text("Мекенжай", "Адрес"));

  private Statuses() {}

  public static final LocalDate KEEP_UNTIL = LocalDate.parse("2026-03-06");

  private static LocalizedText text(String kk, String ru) {
    return new LocalizedText(kk, ru, ru);
  }

  public static StatusChanged of(UUID application, Status status) {
    return of(application, status, status == Status.REFUSED ? "unreliable" : null);
  }

  /** A motivated refusal, when it lies at its place and when it is handed over. */
  public static StatusChanged refusal(UUID application, Status status) {
    return of(application, status, "unreliable");
  }

  private static StatusChanged of(UUID application, Status status, String ground) {
    return new StatusChanged(
        application,
        "TVE-2026-000001",
        PASSPORT.code(),
        "karaganda-polytechnic",
        status,
        text("Қазақша " + status, "По-русски " + status),
        Instant.parse("2026-02-06T20:30:00Z"),
        null,
        null,
        null,
        status == Status.READY ? PLACE : null,
        null,
        status == Status.READY ? KEEP_UNTIL : null,
        ground,
        status == Status.RETURNED ? List.of("identity-document", "application") : null,
        UUID.randomUUID());
  }

  /** The form, from the portal's request with that chain; null for another way. */
  static FiledForm form(String chain) {
    return form(chain, null);
  }

  /** The same, filed by a representative of that name. */
  static FiledForm form(String chain, String representative) {
    return new FiledForm(
        PASSPORT,
        IIN,
        Map.of("surname", "Сынақов", "name", "Сынақ", "completionYear", 2010),
        chain == null ? null : new FiledForm.Origin(chain, "request-1"),
        representative == null
            ? null
            : new FiledForm.Representative(SyntheticIin.nth(8).value(), representative));
  }
}

package kz.qyzmet.gateway.outbound.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.RefusalGround;

/**
 * A change of status as the portal is told of it.
 *
 * @param delivery our own id of the message, the same each time it is sent
 * @param origin the portal's request; null where the application came by another way
 * @param delegate who applied for the requester; null where nobody did
 * @param providerBin null where the provider is not known here any more
 * @param resolutionDate the day of the decision at the provider; null while there is none
 * @param pickup where the result can be had; null of other statuses
 * @param availableFrom from when it lies there; null where it lies there already
 * @param keepUntil last day on which a branch keeps it; null where no act sets a time
 * @param ground code of the refusal ground; null where nothing was refused
 * @param reason why it was refused, in the law's words; null where nothing was
 * @param missing names of the papers that do not conform; none of other statuses
 */
public record StatusMessage(
    UUID delivery,
    UUID application,
    String number,
    FiledForm.Origin origin,
    Requester requester,
    Requester delegate,
    String providerBin,
    String service,
    LocalizedText serviceName,
    Status status,
    LocalizedText statusText,
    Instant at,
    Processing processing,
    Resolution resolution,
    LocalDate resolutionDate,
    PickupPlace pickup,
    OffsetDateTime availableFrom,
    LocalDate keepUntil,
    String ground,
    LocalizedText reason,
    List<LocalizedText> missing) {
  public StatusMessage {
    missing = List.copyOf(missing);
  }

  /** A person; names are null where the form, or the identity document, has none. */
  public record Requester(String iin, String surname, String name, String patronymic) {
    private static final int PARTS = 3;

    /** A patronymic may have a blank in it, such as one on "ұлы" or "қызы". */
    static Requester of(FiledForm.Representative representative) {
      var parts = representative.name().strip().split("\\s+", PARTS);
      return new Requester(
          representative.iin(),
          parts[0],
          parts.length > 1 ? parts[1] : null,
          parts.length > 2 ? parts[2] : null);
    }

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Requester[hidden]";
    }
  }

  /** The portal's word for how far it is. */
  public enum Processing {
    IN_PROGRESS,
    COMPLETED
  }

  /** The portal's word for what was decided. */
  public enum Resolution {
    NO_RESOLUTION,
    POSITIVE,
    NEGATIVE
  }

  /**
   * Makes the message.
   *
   * @param passport the edition to which the application is pinned
   * @param provider empty where it is not known here any more
   */
  public static StatusMessage of(
      Delivery delivery, FiledForm filed, Passport passport, Optional<Organisation> provider) {
    var told = delivery.status();
    var resolution = resolution(told.status(), told.ground());
    var zone = provider.map(Organisation::zone).orElse(WorkingCalendar.ZONE);
    return new StatusMessage(
        delivery.id(),
        told.applicationId(),
        told.number(),
        filed.origin(),
        new Requester(
            filed.iin(),
            filed.text("surname").orElse(null),
            filed.text("name").orElse(null),
            filed.text("patronymic").orElse(null)),
        filed.representative() == null ? null : Requester.of(filed.representative()),
        provider.map(Organisation::bin).orElse(null),
        told.service(),
        passport.name(),
        told.status(),
        told.statusText(),
        told.at(),
        processing(told.status()),
        resolution,
        resolution == Resolution.NO_RESOLUTION ? null : LocalDate.ofInstant(told.at(), zone),
        told.pickup(),
        told.availableFrom(),
        told.keepUntil(),
        told.ground(),
        told.ground() == null
            ? null
            : passport.refusalGround(told.ground()).map(RefusalGround::text).orElse(null),
        missing(told.documents(), passport));
  }

  private static List<LocalizedText> missing(List<String> documents, Passport passport) {
    return documents == null
        ? List.of()
        : documents.stream()
            .flatMap(code -> passport.document(code).stream())
            .map(DocumentRequirement::name)
            .toList();
  }

  /** Ready ends the provider's work: what is left is the applicant's way to the place. */
  private static Processing processing(Status status) {
    return switch (status) {
      case ACCEPTED, REGISTERED, IN_PROGRESS -> Processing.IN_PROGRESS;
      case READY, ISSUED, REFUSED, WITHDRAWN, RETURNED -> Processing.COMPLETED;
    };
  }

  /** What is ready may be a motivated refusal: that has its ground. */
  private static Resolution resolution(Status status, String ground) {
    return switch (status) {
      case ACCEPTED, REGISTERED, IN_PROGRESS, WITHDRAWN -> Resolution.NO_RESOLUTION;
      case READY -> ground == null ? Resolution.POSITIVE : Resolution.NEGATIVE;
      case ISSUED -> Resolution.POSITIVE;
      case REFUSED, RETURNED -> Resolution.NEGATIVE;
    };
  }
}

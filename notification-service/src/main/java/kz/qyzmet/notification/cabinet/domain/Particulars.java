package kz.qyzmet.notification.cabinet.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.ResultReady;

/**
 * What a change of status tells beside the status, as the event that brought it about knows it; all
 * null where it knows nothing of the kind.
 *
 * @param pickup where the result can be had
 * @param availableFrom from when it lies there at the latest; null where it lies there already
 * @param keepUntil last day on which it is kept there; null where no act sets a time
 * @param ground code of the refusal ground: of a refusal that ends the case, and of one that is
 *     ready and still to be fetched
 * @param documents codes of the documents that don't conform
 */
public record Particulars(
    PickupPlace pickup,
    OffsetDateTime availableFrom,
    LocalDate keepUntil,
    String ground,
    List<String> documents) {
  private static final Particulars NONE = new Particulars(null, null, null, null, null);

  /** Those of that event. */
  public static Particulars of(Event event) {
    return switch (event) {
      case ResultReady ready ->
          new Particulars(
              ready.pickup(), ready.availableFrom(), ready.keepUntil(), ready.ground(), null);
      case CaseRefused refused -> new Particulars(null, null, null, refused.ground(), null);
      case PapersReturned returned -> new Particulars(null, null, null, null, returned.documents());
      default -> NONE;
    };
  }
}

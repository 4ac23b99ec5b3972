package kz.qyzmet.stack.ask;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;

/**
 * What {@code due} was asked.
 *
 * @param edition a day of the wanted edition; null for the day asked about
 * @param knownOn only what was published by that day; null for all that is known
 * @param choices options of the form's enum fields on which a term or a window may depend
 * @param language of the service's name and of the ledger's notes
 */
public record DueAsked(
    String service,
    Channel channel,
    LocalDateTime at,
    ZoneId zone,
    LocalDate edition,
    Locality locality,
    Branch branch,
    Pickup pickup,
    LocalDate knownOn,
    Map<String, String> choices,
    Language language) {
  public DueAsked {
    choices = Map.copyOf(choices);
  }
}

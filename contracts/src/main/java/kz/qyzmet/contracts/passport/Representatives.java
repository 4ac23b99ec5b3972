package kz.qyzmet.contracts.passport;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.calendar.due.Channel;

/**
 * Who may act for an applicant of a service.
 *
 * @param channels at whose counters; none where nobody may
 * @param grounds on which; none where nobody may
 * @param minorsRepresented whether a minor has to be represented and can't apply alone
 */
public record Representatives(
    Set<Channel> channels, List<Representation> grounds, boolean minorsRepresented, Basis basis) {
  public Representatives {
    channels = Set.copyOf(channels);
    grounds = List.copyOf(grounds);
  }

  public Optional<Representation> ground(String code) {
    return grounds.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}

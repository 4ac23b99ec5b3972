package kz.qyzmet.contracts.corporation;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.corporation.Branches.CourierRule;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;

/**
 * A branch of the Corporation: a counter where applications are taken, and a place where results
 * are given out.
 *
 * @param zone of the clock on its wall
 * @param locality its town, spelled as organisations spell theirs
 * @param kind on which its hours depend
 * @param courierRuns when the courier leaves on a day on which papers are taken in, in their order;
 *     none where papers leave by post alone
 * @param courier how often it has to go there, and what says so; 0 where papers leave by post alone
 */
public record Branch(
    String code,
    LocalizedText name,
    LocalizedText address,
    ZoneId zone,
    String locality,
    kz.qyzmet.calendar.due.Branch kind,
    List<LocalTime> courierRuns,
    CourierRule courier) {
  public Branch {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(locality, "locality");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(courier, "courier");
    courierRuns = List.copyOf(courierRuns);
  }

  /** Whether no courier reaches it: {@link #courier} says by what clause or reading. */
  public boolean postOnly() {
    return courier.runsADay() == 0;
  }

  /** Where it stands as seen by a provider of that town. */
  public Locality seenFrom(String town) {
    return locality.equals(town) ? Locality.SAME : Locality.OTHER;
  }

  /** The branch as a place where a result can be had. */
  public PickupPlace place() {
    return new PickupPlace("branch", code, name, address);
  }
}

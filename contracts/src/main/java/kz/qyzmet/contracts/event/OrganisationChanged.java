package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * An organisation is now like this: whole, so that each event replaces the one before. Its people
 * stay in college-service, for no event names a person.
 *
 * @param organisation its code
 * @param bin its business identification number
 * @param kind {@code college}, {@code school}, {@code university} or {@code authority}
 * @param zone its time zone
 * @param locality its town
 * @param hours each stretch of opening time of the week; a day may have two or none
 * @param vacations first and last days
 * @param services codes of the services that it gives
 * @param pickups places where its results can be had
 * @param at when it was changed; the change counts from then on
 */
public record OrganisationChanged(
    String organisation,
    String bin,
    String kind,
    LocalizedText name,
    LocalizedText address,
    String zone,
    String locality,
    List<Open> hours,
    List<Vacation> vacations,
    List<String> services,
    List<PickupPlace> pickups,
    Instant at)
    implements OrganisationEvent {
  public OrganisationChanged {
    Required.present(organisation, "organisation");
    Required.present(bin, "bin");
    Required.present(kind, "kind");
    Required.present(name, "name");
    Required.present(address, "address");
    Required.present(zone, "zone");
    Required.present(locality, "locality");
    Required.present(hours, "hours");
    Required.present(vacations, "vacations");
    Required.present(services, "services");
    Required.present(pickups, "pickups");
    Required.present(at, "at");
    hours = List.copyOf(hours);
    vacations = List.copyOf(vacations);
    services = List.copyOf(services);
    pickups = List.copyOf(pickups);
  }

  /**
   * A stretch of opening time.
   *
   * @param day {@code MONDAY} to {@code SUNDAY}
   * @param from the first open moment
   * @param to the first closed moment
   */
  public record Open(String day, LocalTime from, LocalTime to) {
    public Open {
      Required.oneOf(
          day, "day", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
      Required.present(from, "from");
      Required.present(to, "to");
    }
  }

  /** From one day to another, both included. */
  public record Vacation(LocalDate from, LocalDate to) {
    public Vacation {
      Required.present(from, "from");
      Required.present(to, "to");
    }
  }
}

package kz.qyzmet.contracts.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;

/**
 * An organisation that gives services.
 *
 * @param kind {@code college}, {@code school}, {@code university} or {@code authority}
 * @param locality its town, for terms that depend on where the counter stands
 * @param departments its parts; none where it has not named them
 * @param services codes of the services that it gives
 * @param pickups places where its results can be had
 * @param vacations its summer and winter vacations, for services that take applications in them
 *     only
 */
public record Organisation(
    String code,
    String bin,
    String kind,
    LocalizedText name,
    LocalizedText address,
    ZoneId zone,
    OpeningHours hours,
    String locality,
    List<Department> departments,
    List<Person> people,
    List<RegisterBook> books,
    Set<String> services,
    List<PickupPlace> pickups,
    Vacations vacations) {
  /** What an organisation can be; passports name the kinds that give a service. */
  public static final List<String> KINDS = List.of("college", "school", "university", "authority");

  public Organisation {
    departments = List.copyOf(departments);
    people = List.copyOf(people);
    books = List.copyOf(books);
    services = Set.copyOf(services);
    pickups = List.copyOf(pickups);
  }

  /** The same with the people, departments and books of what was known of it before. */
  public Organisation staffedAs(Organisation before) {
    return new Organisation(
        code,
        bin,
        kind,
        name,
        address,
        zone,
        hours,
        locality,
        before.departments,
        before.people,
        before.books,
        services,
        pickups,
        vacations);
  }

  public Optional<Person> person(String person) {
    return people.stream().filter(each -> each.code().equals(person)).findFirst();
  }

  /** The date at that moment, by its own clock. */
  public LocalDate dayAt(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  /** Codes of those for whom that person stands in on that day; mostly none. */
  public Set<String> standsInFor(String person, LocalDate day) {
    Set<String> absent = Set.of();
    for (Person each : people) {
      if (!each.absences().isEmpty()
          && each.absenceOn(day).filter(it -> it.substitute().equals(person)).isPresent()) {
        absent = new HashSet<>(absent);
        absent.add(each.code());
      }
    }
    return absent;
  }

  /** Those who have the role, in the file's order. */
  public List<Person> inRole(String role) {
    return people.stream().filter(each -> each.roles().contains(role)).toList();
  }

  public Optional<RegisterBook> book(String book) {
    return books.stream().filter(each -> each.code().equals(book)).findFirst();
  }

  /** The book for incoming applications. */
  public RegisterBook incomingBook() {
    return book(RegisterBook.INCOMING).orElseThrow();
  }

  /** The book for issued papers. */
  public RegisterBook issuedBook() {
    return book(RegisterBook.ISSUED).orElse(RegisterBook.USUALLY_ISSUED);
  }

  public Optional<PickupPlace> pickup(String kind, String place) {
    return pickups.stream()
        .filter(each -> each.kind().equals(kind) && each.code().equals(place))
        .findFirst();
  }

  public boolean gives(String service) {
    return services.contains(service);
  }
}

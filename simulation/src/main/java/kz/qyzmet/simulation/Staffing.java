package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.organisation.Absence;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.organisation.Person;

/**
 * The demo organisations with what makes their work harder: where there are several of a role, one
 * head prepares and votes too, and must not decide on that, and one who prepares is away for a week
 * of every month, stood in for by another.
 */
final class Staffing {
  private static final String HEAD = "director";
  private static final String PREPARES = "executor";
  private static final List<String> MORE_WORK = List.of(PREPARES, "commission");

  private Staffing() {}

  static Organisations demo(WorkingCalendar calendar) {
    return Organisations.of(
        Organisations.demo().all().stream().map(each -> busier(each, calendar)).toList());
  }

  private static Organisation busier(Organisation provider, WorkingCalendar calendar) {
    var people = new ArrayList<>(provider.people());
    several(provider, HEAD)
        .ifPresent(
            head ->
                people.replaceAll(each -> each.code().equals(head.code()) ? doing(head) : each));
    several(provider, PREPARES)
        .ifPresent(
            one -> {
              var other = provider.inRole(PREPARES).getFirst().code();
              people.replaceAll(
                  each -> each.code().equals(one.code()) ? away(one, other, calendar) : each);
            });
    return with(provider, people);
  }

  /** The last of those who have the role; empty where there is one at most. */
  private static Optional<Person> several(Organisation provider, String role) {
    var all = provider.inRole(role);
    return all.size() > 1 ? Optional.of(all.getLast()) : Optional.empty();
  }

  private static Person doing(Person head) {
    var roles = new HashSet<>(head.roles());
    roles.addAll(MORE_WORK);
    return new Person(head.code(), head.name(), roles, head.department(), head.absences());
  }

  private static Person away(Person one, String substitute, WorkingCalendar calendar) {
    var absences = new ArrayList<Absence>();
    for (var month = calendar.firstDay();
        month.isBefore(calendar.lastDay());
        month = month.plusMonths(1)) {
      absences.add(new Absence(month.plusDays(9), month.plusDays(15), substitute));
    }
    return new Person(one.code(), one.name(), one.roles(), one.department(), absences);
  }

  private static Organisation with(Organisation provider, List<Person> people) {
    return new Organisation(
        provider.code(),
        provider.bin(),
        provider.kind(),
        provider.name(),
        provider.address(),
        provider.zone(),
        provider.hours(),
        provider.locality(),
        provider.departments(),
        people,
        provider.books(),
        provider.services(),
        provider.pickups(),
        provider.vacations());
  }
}

package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Refusal.PersonAbsent;
import kz.qyzmet.contracts.organisation.Absence;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Person;

/**
 * Who may act for whom: on a day of absence, by the organisation's own date, the substitute may do
 * what waits for the absent person. He acts under his own name, and what is his own work stays so.
 */
final class Substitutions {

  private final Organisation organisation;

  /** Only those who are ever away, so that most questions end at an empty map. */
  private final Map<StaffCode, Person> away = new HashMap<>();

  Substitutions(Organisation organisation) {
    this.organisation = organisation;
    for (Person person : organisation.people()) {
      if (!person.absences().isEmpty()) {
        away.put(new StaffCode(person.code()), person);
      }
    }
  }

  /** The other person for whom the task is reserved, unless that person is stood in for. */
  Optional<StaffCode> reservedForAnother(At at, StaffCode person, Instant moment) {
    return other(at.reservedFor(), person, moment);
  }

  /** The other person who has taken the task up, unless that person is stood in for. */
  Optional<StaffCode> takenByAnother(At at, StaffCode person, Instant moment) {
    return other(at.claimedBy(), person, moment);
  }

  /** Why a task can't be given to that person now; empty where it can. */
  Optional<PersonAbsent> absence(StaffCode person, String field, Instant moment) {
    return absence(person, moment)
        .map(it -> new PersonAbsent(person.value(), it.to(), it.substitute(), field));
  }

  private Optional<StaffCode> other(Optional<StaffCode> holder, StaffCode person, Instant moment) {
    return holder.isEmpty() || holder.get().equals(person) || standsIn(person, holder.get(), moment)
        ? Optional.empty()
        : holder;
  }

  private boolean standsIn(StaffCode person, StaffCode holder, Instant moment) {
    var absence = absence(holder, moment);
    return absence.isPresent() && absence.get().substitute().equals(person.value());
  }

  private Optional<Absence> absence(StaffCode person, Instant moment) {
    var known = away.get(person);
    return known == null ? Optional.empty() : known.absenceOn(organisation.dayAt(moment));
  }
}

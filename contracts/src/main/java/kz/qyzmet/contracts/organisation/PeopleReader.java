package kz.qyzmet.contracts.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.yaml.YamlObject;

/**
 * Reads the people of an organisation and proves their absences: on each day away there is exactly
 * one substitute, who is there and may do all that the absent one may.
 */
final class PeopleReader {
  private final YamlObject organisation;
  private final Set<String> departments = new TreeSet<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, List<YamlObject>> blocks = new LinkedHashMap<>();

  PeopleReader(YamlObject organisation, List<Department> departments) {
    this.organisation = organisation;
    departments.forEach(department -> this.departments.add(department.code()));
  }

  List<Person> read() {
    organisation.objects("people").forEach(this::person);
    people.values().forEach(this::proveAbsences);
    return List.copyOf(people.values());
  }

  private void person(String code, YamlObject block) {
    var absences = new ArrayList<Absence>();
    List<YamlObject> listed = block.list("absences");
    listed.forEach(absence -> absences.add(absence(absence)));
    blocks.put(code, listed);
    people.put(
        code, new Person(code, block.text("name"), roles(block), department(block), absences));
    block.nothingElse();
  }

  private static Set<String> roles(YamlObject person) {
    List<String> roles = person.texts("roles");
    for (String role : roles) {
      if (!Step.ROLES.contains(role)) {
        throw person.reject("roles", "Expected roles of " + Step.ROLES + ", but got " + role);
      }
    }
    return new HashSet<>(roles);
  }

  private Optional<String> department(YamlObject person) {
    String department = person.textOrNull("department");
    if (department != null && !departments.contains(department)) {
      throw person.reject(
          "department", "Expected a department of " + departments + ", but got " + department);
    }
    return Optional.ofNullable(department);
  }

  private static Absence absence(YamlObject block) {
    LocalDate from = block.date("from");
    LocalDate to = block.date("to");
    if (to.isBefore(from)) {
      throw block.reject("to", "Expected an end not before " + from + ", but got " + to);
    }
    var absence = new Absence(from, to, block.text("substitute"));
    block.nothingElse();
    return absence;
  }

  private void proveAbsences(Person person) {
    List<Absence> absences = person.absences();
    for (int i = 0; i < absences.size(); i++) {
      Absence absence = absences.get(i);
      YamlObject block = blocks.get(person.code()).get(i);
      for (Absence earlier : absences.subList(0, i)) {
        if (absence.meets(earlier)) {
          throw block.reject(
              "from",
              "Expected days outside the absence from %s to %s, but got %s to %s"
                  .formatted(earlier.from(), earlier.to(), absence.from(), absence.to()));
        }
      }
      proveSubstitute(person, absence, block);
    }
  }

  private void proveSubstitute(Person person, Absence absence, YamlObject block) {
    Person substitute = people.get(absence.substitute());
    if (substitute == null || substitute.code().equals(person.code())) {
      throw block.reject(
          "substitute",
          "Expected another person of the organisation, but got " + absence.substitute());
    }
    if (!substitute.roles().containsAll(person.roles())) {
      throw block.reject(
          "substitute",
          "Expected somebody with the roles %s, but %s has %s"
              .formatted(
                  new TreeSet<>(person.roles()),
                  substitute.code(),
                  new TreeSet<>(substitute.roles())));
    }
    for (Absence away : substitute.absences()) {
      if (away.meets(absence)) {
        throw block.reject(
            "substitute",
            "Expected somebody who is there, but %s is away from %s to %s"
                .formatted(substitute.code(), away.from(), away.to()));
      }
    }
  }
}

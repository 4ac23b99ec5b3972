package kz.qyzmet.scenarios.file;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.yaml.YamlObject;

/**
 * Who may appear in a story: the applicant, the people of the passport's roles, and where a branch
 * gives the result out, its operator.
 */
record Cast(Passport passport, Organisation provider, Filing filing) {
  private static final Pattern PERSON = Pattern.compile("([a-z]+(?:-[a-z]+)*)(?: ([1-9]))?");

  Doer read(YamlObject block, String key) {
    var text = block.text(key);
    var person = PERSON.matcher(text);
    var people = people();
    if (!person.matches() || !people.containsKey(person.group(1))) {
      throw block.reject(
          key,
          "Expected one of %s, or a second one as %s 2, but got %s"
              .formatted(people.keySet(), people.keySet().iterator().next(), text));
    }
    var doer =
        new Doer(person.group(1), person.group(2) == null ? 1 : Integer.parseInt(person.group(2)));
    int there = people.get(doer.role());
    if (doer.number() > there) {
      throw block.reject(
          key,
          "Expected at most %d of the role at %s, but got %s"
              .formatted(there, provider.code(), text));
    }
    return doer;
  }

  /** Whether the result is had at a branch. */
  boolean atBranch() {
    return filing.pickup() == Pickup.BRANCH;
  }

  /** Whether the papers have to travel before there is a case. */
  boolean papersTravel() {
    return filing.channel() == Channel.CORPORATION;
  }

  /** How many there are of each role. */
  private Map<String, Integer> people() {
    var people = new LinkedHashMap<String, Integer>();
    passport.pipeline().steps().values().stream()
        .map(Step::role)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .forEach(role -> people.put(role, provider.inRole(role).size()));
    people.put(Doer.APPLICANT, 1);
    if (atBranch()) {
      people.put(Doer.OPERATOR, 1);
    }
    return people;
  }
}

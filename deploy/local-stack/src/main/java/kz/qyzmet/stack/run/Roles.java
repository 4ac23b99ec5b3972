package kz.qyzmet.stack.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.stack.BadInput;

/** Who may be asked a token for: the roles, and the people of the organisations' file. */
public final class Roles {
  public static final String APPLICANT = "applicant";
  private static final String OPERATOR = "operator";
  private static final List<String> ALL =
      Stream.of(
              List.of(APPLICANT, OPERATOR),
              Step.ROLES,
              List.of("monitor", "administrator", "contact-centre"))
          .flatMap(List::stream)
          .toList();

  private final Organisations organisations;
  private final Branches branches = Branches.demo();

  public Roles(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The demo's applicant, born in the 1800s: nobody's number. */
  public static String demoIin() {
    return SyntheticIin.nth(0).value();
  }

  /** The same of somebody who is no operator, or of one of the first branch. */
  public Grant grant(String role, String organisation, String iin, String person) {
    return grant(role, organisation, null, iin, person);
  }

  /**
   * What a token of that role says.
   *
   * @param organisation null for the first of the file that has somebody in the role
   * @param branch an operator's, null for the first of the register
   * @param iin an applicant's, null for the demo's
   * @param person a member of staff, null for the first in that role
   */
  public Grant grant(String role, String organisation, String branch, String iin, String person) {
    var wanted = role.toLowerCase(Locale.ROOT);
    if (!ALL.contains(wanted)) {
      throw new BadInput("Expected a role of " + String.join(", ", ALL) + ", but got " + role);
    }
    if (wanted.equals(OPERATOR)) {
      refuse(organisation, "--org", wanted);
      refuse(iin, "--iin", wanted);
      return operator(branch == null ? branches.codes().getFirst() : branch, person);
    }
    refuse(branch, "--branch", wanted);
    if (wanted.equals(APPLICANT)) {
      refuse(organisation, "--org", wanted);
      refuse(person, "--person", wanted);
      return Grant.applicant(iin == null ? demoIin() : checked(iin, "--iin"));
    }
    refuse(iin, "--iin", wanted);
    if (!Step.ROLES.contains(wanted)) {
      var subject = person == null ? wanted : person;
      var code = organisation == null ? null : find(organisation).code();
      return new Grant(subject, List.of(wanted), code, null, Grant.LIFETIME);
    }
    var where = organisation == null ? firstWith(wanted) : find(organisation);
    return Grant.staff(wanted, where.code(), person(where, wanted, person));
  }

  private Grant operator(String branch, String person) {
    if (branches.find(branch).isEmpty()) {
      throw new BadInput(
          "Expected a branch of " + String.join(", ", branches.codes()) + ", but got " + branch);
    }
    return Grant.operator(branch, person == null ? branch + "-operator-1" : person);
  }

  /** An IIN that was given by that option, if it is one. */
  public static String checked(String iin, String option) {
    return switch (Iin.check(iin)) {
      case IinCheck.Valid valid -> valid.iin().value();
      case IinCheck.Invalid(var failed) ->
          throw new BadInput(
              "Expected "
                  + option
                  + " to be an IIN, but its "
                  + failed.name().toLowerCase(Locale.ROOT)
                  + " check failed");
    };
  }

  private static void refuse(String value, String option, String role) {
    if (value != null) {
      throw new BadInput("Expected no " + option + " for the role " + role + ", but got " + value);
    }
  }

  private Organisation find(String code) {
    return organisations
        .find(code)
        .orElseThrow(
            () ->
                new BadInput(
                    "Expected an organisation of "
                        + String.join(
                            ", ", organisations.all().stream().map(Organisation::code).toList())
                        + ", but got "
                        + code));
  }

  private Organisation firstWith(String role) {
    return organisations.all().stream()
        .filter(each -> !each.inRole(role).isEmpty())
        .findFirst()
        .orElseThrow(() -> new BadInput("Expected somebody in the role " + role + " somewhere"));
  }

  private static String person(Organisation where, String role, String wanted) {
    var people = where.inRole(role).stream().map(person -> person.code()).toList();
    if (people.isEmpty()) {
      throw new BadInput("Expected somebody in the role " + role + " at " + where.code());
    }
    if (wanted == null) {
      return people.getFirst();
    }
    if (!people.contains(wanted)) {
      throw new BadInput(
          "Expected a "
              + role
              + " of "
              + where.code()
              + " ("
              + String.join(", ", people)
              + "), but got "
              + wanted);
    }
    return wanted;
  }

  /** One of each role with a name for it. */
  public List<Named> oneOfEach() {
    return ALL.stream()
        .map(
            role -> {
              var grant = grant(role, null, null, null);
              var name = role.equals(APPLICANT) ? demoIin() : grant.subject();
              var where = grant.branch() == null ? grant.organisation() : grant.branch();
              var of = where == null ? "" : " of " + where;
              return new Named(name.equals(role) ? role : role + " " + name + of, grant);
            })
        .toList();
  }

  /** The members of staff of each organisation, such as {@code x: clerk a, b; director c}. */
  public List<String> staff() {
    return organisations.all().stream()
        .map(
            each ->
                each.code()
                    + ": "
                    + Step.ROLES.stream()
                        .filter(role -> !each.inRole(role).isEmpty())
                        .map(role -> role + " " + codes(each, role))
                        .collect(Collectors.joining("; ")))
        .toList();
  }

  /** Where operators sit, such as {@code operators: x, y}. */
  public String operators() {
    return "operators: " + String.join(", ", branches.codes());
  }

  private static String codes(Organisation organisation, String role) {
    return organisation.inRole(role).stream()
        .map(person -> person.code())
        .collect(Collectors.joining(", "));
  }

  /** A grant with the words for it. */
  public record Named(String name, Grant grant) {}
}

package kz.qyzmet.college.casework.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Representation;

/**
 * What the passport says of the papers of an application.
 *
 * @param documents codes of all that it may ask for
 * @param refusedOnPortal whether what came by the portal may be refused acceptance
 * @param grounds on which somebody may act for the applicant, with the papers that show it
 */
record Papers(Set<String> documents, boolean refusedOnPortal, List<Representation> grounds) {

  /** Nothing is asked for. */
  static final Papers NONE = new Papers(Set.of(), false, List.of());

  Papers {
    documents = Set.copyOf(documents);
    grounds = List.copyOf(grounds);
  }

  static Papers of(Passport passport) {
    return new Papers(
        passport.documents().stream().map(DocumentRequirement::code).collect(Collectors.toSet()),
        passport.refusesAcceptanceOnPortal(),
        passport.representatives().grounds());
  }

  List<String> sorted() {
    return documents.stream().sorted().toList();
  }

  /** Why that does not show that somebody may act for the applicant; empty where it does. */
  Optional<Refusal.CannotComplete> unshown(Authority authority) {
    var ground =
        grounds.stream().filter(each -> each.code().equals(authority.ground())).findFirst();
    if (ground.isEmpty()) {
      var known = grounds.stream().map(Representation::code).toList();
      return Optional.of(new Refusal.UnknownAuthority(authority.ground(), known));
    }
    var needed = ground.get().papers().stream().map(Representation.Paper::code).toList();
    return Set.copyOf(authority.papers()).equals(Set.copyOf(needed))
        ? Optional.empty()
        : Optional.of(new Refusal.AuthorityNotShown(authority.ground(), needed));
  }

  /** Whether the clerk who should register may give the papers back instead. */
  boolean mayBeRefused(Facts facts) {
    return refusedOnPortal && facts.channel().equals("portal");
  }
}

package kz.qyzmet.college.casework.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;

/**
 * What the passport says of the papers of an application.
 *
 * @param documents codes of all that it may ask for
 * @param refusedOnPortal whether what came by the portal may be refused acceptance
 */
record Papers(Set<String> documents, boolean refusedOnPortal) {

  /** Nothing is asked for. */
  static final Papers NONE = new Papers(Set.of(), false);

  Papers {
    documents = Set.copyOf(documents);
  }

  static Papers of(Passport passport) {
    return new Papers(
        passport.documents().stream().map(DocumentRequirement::code).collect(Collectors.toSet()),
        passport.refusesAcceptanceOnPortal());
  }

  List<String> sorted() {
    return documents.stream().sorted().toList();
  }

  /** Whether the clerk who should register may give the papers back instead. */
  boolean mayBeRefused(Facts facts) {
    return refusedOnPortal && facts.channel().equals("portal");
  }
}

package kz.qyzmet.intake.filing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the digital documents service says of an applicant's documents. */
public sealed interface Electronics {
  /** Nobody has asked it. */
  record NotAsked() implements Electronics {}

  record Unreachable() implements Electronics {}

  /** The documents of the kinds that were asked for. */
  record Known(List<Document> documents) implements Electronics {
    public Known {
      documents = List.copyOf(documents);
    }
  }

  /**
   * A document of the applicant's.
   *
   * @param validUntil the last day; null where it does not expire
   * @param status {@code valid}, {@code expired} or {@code annulled}
   */
  record Document(
      String kind,
      String number,
      String issuedBy,
      LocalDate issuedOn,
      LocalDate validUntil,
      String status) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Document[hidden]";
    }

    /** Why it can't be relied on that day; empty where it can. */
    Optional<String> fault(LocalDate day) {
      return switch (status) {
        case "valid" ->
            validUntil != null && validUntil.isBefore(day)
                ? Optional.of(Faults.ELECTRONIC_EXPIRED)
                : Optional.empty();
        case "expired" -> Optional.of(Faults.ELECTRONIC_EXPIRED);
        // Annulled, or a word of a later edition: none to rely on.
        default -> Optional.of(Faults.ELECTRONIC_ANNULLED);
      };
    }
  }
}

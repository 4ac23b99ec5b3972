package kz.qyzmet.intake.filing.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Optional;
import kz.qyzmet.intake.filing.domain.MovedTerm;
import kz.qyzmet.intake.filing.domain.MovedTerms;

/** Moved terms as one column, which is null for nearly every application. */
final class MovedTermsJson {
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Stored(MovedTerm legal, MovedTerm internal) {}

  private MovedTermsJson() {}

  static String write(MovedTerms terms) {
    return terms.equals(MovedTerms.NONE)
        ? null
        : Json.write(new Stored(terms.legal().orElse(null), terms.internal().orElse(null)));
  }

  static MovedTerms read(String json) {
    if (json == null) {
      return MovedTerms.NONE;
    }
    var stored = Json.read(json, Stored.class);
    return new MovedTerms(
        Optional.ofNullable(stored.legal()), Optional.ofNullable(stored.internal()));
  }

  /** The legal end where a wait has put it; null where none has. */
  static OffsetDateTime due(MovedTerms terms) {
    return terms
        .legal()
        .map(MovedTerm::due)
        .map(OffsetDateTime::toInstant)
        .map(AcceptStatement::utc)
        .orElse(null);
  }
}

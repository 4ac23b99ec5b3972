package kz.qyzmet.intake.filing.domain;

import java.util.List;
import java.util.Objects;
import kz.qyzmet.contracts.identity.Iin;

/**
 * Who applied for somebody else.
 *
 * @param name as the identity document has it
 * @param ground code of a representation
 * @param papers codes of those that were shown
 */
public record Representative(Iin iin, String name, String ground, List<String> papers) {
  public Representative {
    Objects.requireNonNull(iin, "iin");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(ground, "ground");
    papers = List.copyOf(papers);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "Representative[hidden]";
  }
}

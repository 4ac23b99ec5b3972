package kz.qyzmet.college.casework.domain;

import java.util.Optional;

/** What the executor proposes: the result, or a motivated refusal by a ground of the passport. */
public sealed interface Draft {

  /** What the wire and the row call it. */
  String decision();

  default Optional<String> groundCode() {
    return switch (this) {
      case Grant _ -> Optional.empty();
      case Refuse refuse -> Optional.of(refuse.ground());
    };
  }

  record Grant() implements Draft {
    @Override
    public String decision() {
      return GRANT;
    }
  }

  record Refuse(String ground) implements Draft {
    @Override
    public String decision() {
      return REFUSE;
    }
  }

  String GRANT = "grant";
  String REFUSE = "refuse";

  static Draft of(String decision, Optional<String> ground) {
    return switch (decision) {
      case GRANT -> new Grant();
      case REFUSE -> new Refuse(ground.orElseThrow());
      default ->
          throw new IllegalArgumentException("Expected grant or refuse, but got " + decision);
    };
  }
}

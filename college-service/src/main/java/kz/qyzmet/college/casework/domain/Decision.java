package kz.qyzmet.college.casework.domain;

import java.util.List;

/** The answer of the rules: what happens, or why not. */
public sealed interface Decision<R extends Refusal> {

  record Accepted<R extends Refusal>(List<Change> changes) implements Decision<R> {
    public Accepted {
      changes = List.copyOf(changes);
    }
  }

  record Refused<R extends Refusal>(R refusal) implements Decision<R> {}

  static <R extends Refusal> Decision<R> refused(R refusal) {
    return new Refused<>(refusal);
  }

  static <R extends Refusal> Decision<R> accepted(Change... changes) {
    return new Accepted<>(List.of(changes));
  }

  static <R extends Refusal> Decision<R> accepted(List<Change> changes) {
    return new Accepted<>(changes);
  }
}

package kz.qyzmet.intake.registry.domain;

import java.util.List;

/** Decides whether papers that the provider gave back are at the branch again (AMB/S4-I). */
public final class ComingBack {
  private ComingBack() {}

  /** What came of it. */
  public sealed interface Decision {
    record CameBack(TransferRegistry.Dispatched registry, Line line) implements Decision {}

    /** The provider has not given them back, or they are here already. */
    record Refused(Line.State state) implements Decision {}

    /** The registry has no such line, or has not left. */
    record Absent() implements Decision {}
  }

  public static Decision decide(TransferRegistry registry, int number, Hand by) {
    return switch (registry) {
      case TransferRegistry.Closed _ -> new Decision.Absent();
      case TransferRegistry.Dispatched gone ->
          gone.lines().stream()
              .filter(line -> line.line() == number)
              .findFirst()
              .map(line -> decide(gone, line, by))
              .orElseGet(Decision.Absent::new);
    };
  }

  private static Decision decide(TransferRegistry.Dispatched gone, Line line, Hand by) {
    if (line.state() != Line.State.RETURNED) {
      return new Decision.Refused(line.state());
    }
    var back = line.back(by);
    List<Line> lines = gone.lines().stream().map(each -> each.equals(line) ? back : each).toList();
    return new Decision.CameBack(
        new TransferRegistry.Dispatched(gone.head(), lines, gone.run()), back);
  }
}

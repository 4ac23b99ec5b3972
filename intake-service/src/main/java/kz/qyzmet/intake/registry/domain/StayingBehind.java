package kz.qyzmet.intake.registry.domain;

import java.util.List;

/** Decides whether papers that a registry names may be entered in another: they are still here. */
public final class StayingBehind {
  private StayingBehind() {}

  /** What came of it. */
  public sealed interface Decision {
    /** They wait again, and the registry says so. */
    record Stayed(TransferRegistry.Dispatched registry, Line line) implements Decision {}

    /** The registry has not left: what is in it goes with it. */
    record NotDispatched() implements Decision {}

    /** Nobody awaits them, or the provider has them. */
    record Refused(Line.State state) implements Decision {}

    /** The registry has no such line. */
    record Absent() implements Decision {}
  }

  public static Decision decide(TransferRegistry registry, int number, Hand by) {
    return switch (registry) {
      case TransferRegistry.Closed _ -> new Decision.NotDispatched();
      case TransferRegistry.Dispatched gone ->
          gone.lines().stream()
              .filter(line -> line.line() == number)
              .findFirst()
              .map(line -> decide(gone, line, by))
              .orElseGet(Decision.Absent::new);
    };
  }

  private static Decision decide(TransferRegistry.Dispatched gone, Line line, Hand by) {
    return switch (line.state()) {
      // Entered, though it has left: what was asked back then is wanted again.
      case ENTERED, ON_ITS_WAY, MISSING, WITHDRAWN -> {
        var stayed = line.stayedBehind(by);
        List<Line> lines =
            gone.lines().stream().map(each -> each.equals(line) ? stayed : each).toList();
        yield new Decision.Stayed(
            new TransferRegistry.Dispatched(gone.head(), lines, gone.run()), stayed);
      }
      case TAKEN_OUT, STAYED_BEHIND, HERE, DAMAGED, RETURNED, CAME_BACK ->
          new Decision.Refused(line.state());
    };
  }
}

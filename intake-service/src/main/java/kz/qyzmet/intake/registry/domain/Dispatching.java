package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.qyzmet.calendar.OutsideCalendar;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.registry.domain.TransferRegistry.Run;

/** Decides whether a registry leaves, and with which of its lines. */
public record Dispatching(Carriage carriage) {
  private static final Pattern TRACKING_NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");

  /** What came of it. */
  public sealed interface Decision {
    /**
     * It leaves.
     *
     * @param left those of its lines that do
     */
    record Left(TransferRegistry.Dispatched registry, List<Line> left) implements Decision {
      public Left {
        left = List.copyOf(left);
      }
    }

    record Cannot(CannotDispatch why) implements Decision {}
  }

  /**
   * A wish as it is sent; nothing in it is proven yet.
   *
   * @param carrier may be null
   * @param trackingNumber null where the carrier gave none
   * @param by opaque code of the operator
   */
  public record Wish(String carrier, String trackingNumber, Branch branch, String by) {
    public Wish {
      Objects.requireNonNull(branch, "branch");
      Objects.requireNonNull(by, "by");
    }
  }

  public Decision decide(TransferRegistry registry, Wish wish, Instant now) {
    var violations = violations(wish);
    if (!violations.isEmpty()) {
      return new Decision.Cannot(new CannotDispatch.Invalid(violations));
    }
    return switch (registry) {
      case TransferRegistry.Dispatched gone ->
          new Decision.Cannot(new CannotDispatch.AlreadyDispatched(gone.run().at()));
      case TransferRegistry.Closed closed -> {
        if (wish.branch().postOnly() && Carrier.COURIER.code().equals(wish.carrier())) {
          yield new Decision.Cannot(new CannotDispatch.NoCourier(wish.branch().courier().clause()));
        }
        try {
          yield leave(closed, wish, now);
        } catch (OutsideCalendar endsBefore) {
          yield new Decision.Cannot(new CannotDispatch.OutsideCalendar());
        }
      }
    };
  }

  private Decision leave(TransferRegistry.Closed closed, Wish wish, Instant now) {
    var run =
        new Run(
            Carrier.of(wish.carrier()).orElseThrow(),
            Optional.ofNullable(wish.trackingNumber()),
            now,
            wish.by());
    var lines = new ArrayList<Line>();
    var left = new ArrayList<Line>();
    for (var line : closed.lines()) {
      if (line.leaves()) {
        var way = carriage.way(line.takenIn(), closed.head().provider(), wish.branch(), run);
        left.add(line.leaving(way));
        lines.add(left.getLast());
      } else {
        lines.add(line);
      }
    }
    return left.isEmpty()
        ? new Decision.Cannot(new CannotDispatch.NothingLeaves())
        : new Decision.Left(new TransferRegistry.Dispatched(closed.head(), lines, run), left);
  }

  private static List<Violation> violations(Wish wish) {
    var found = new ArrayList<Violation>();
    if (wish.carrier() == null) {
      found.add(new Violation("carrier", Violation.MISSING, Map.of()));
    } else if (Carrier.of(wish.carrier()).isEmpty()) {
      found.add(
          new Violation(
              "carrier",
              Violation.NOT_AN_OPTION,
              Map.of("allowed", String.join(", ", Carrier.codes()))));
    }
    if (wish.trackingNumber() != null
        && !TRACKING_NUMBER.matcher(wish.trackingNumber()).matches()) {
      found.add(
          new Violation(
              "trackingNumber",
              Violation.BAD_FORMAT,
              Map.of("expected", "A–Z, a–z, 0–9, - (1–40)")));
    }
    return found;
  }
}

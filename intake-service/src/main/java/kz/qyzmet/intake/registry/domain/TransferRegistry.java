package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A registry by which papers go from a branch to a provider (Rules, item 41). It begins closed:
 * what waits is not written down before.
 */
public sealed interface TransferRegistry {
  Head head();

  List<Line> lines();

  /** How many papers go with it: of those entered before it leaves, of those that left after it. */
  long travelling();

  /**
   * What stands above the lines.
   *
   * @param provider code of the organisation
   * @param closedBy opaque code of the operator
   */
  record Head(RegistryNumber number, String provider, Instant closedAt, String closedBy) {
    public Head {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(provider, "provider");
      Objects.requireNonNull(closedAt, "closedAt");
      Objects.requireNonNull(closedBy, "closedBy");
    }
  }

  /**
   * The run that takes it along.
   *
   * @param at when it left
   * @param by opaque code of the operator who handed it over
   */
  record Run(Carrier carrier, Optional<String> trackingNumber, Instant at, String by) {
    public Run {
      Objects.requireNonNull(carrier, "carrier");
      Objects.requireNonNull(trackingNumber, "trackingNumber");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(by, "by");
    }
  }

  /** Nobody can add to it; it is still at the branch. */
  record Closed(Head head, List<Line> lines) implements TransferRegistry {
    public Closed {
      Objects.requireNonNull(head, "head");
      lines = List.copyOf(lines);
    }

    @Override
    public long travelling() {
      return lines.stream().filter(Line::leaves).count();
    }
  }

  record Dispatched(Head head, List<Line> lines, Run run) implements TransferRegistry {
    public Dispatched {
      Objects.requireNonNull(head, "head");
      Objects.requireNonNull(run, "run");
      lines = List.copyOf(lines);
    }

    @Override
    public long travelling() {
      return lines.stream().filter(line -> line.way().isPresent()).count();
    }
  }
}

package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.registry.domain.TransferRegistry.Head;

/** Decides whether a registry is closed over what waits for a provider. */
public final class Closing {
  private Closing() {}

  /** What came of it. */
  public sealed interface Decision {
    record Closed(TransferRegistry.Closed registry) implements Decision {}

    record Cannot(CannotClose why) implements Decision {}
  }

  /**
   * Enters all that wait, in the order of acceptance.
   *
   * @param provider as it was sent, may be null
   * @param waiting all that wait at the branch for that provider
   * @param by opaque code of the operator
   */
  public static Decision decide(
      String provider, List<TakenIn> waiting, RegistryNumber number, String by, Instant now) {
    if (provider == null) {
      return new Decision.Cannot(
          new CannotClose.Invalid(List.of(new Violation("provider", Violation.MISSING, Map.of()))));
    }
    var wanted =
        waiting.stream()
            .filter(TakenIn::awaited)
            .sorted(Comparator.comparing(TakenIn::acceptedAt).thenComparing(TakenIn::application))
            .toList();
    if (wanted.isEmpty()) {
      return new Decision.Cannot(new CannotClose.NothingWaits(provider));
    }
    var lines =
        IntStream.range(0, wanted.size())
            .mapToObj(index -> Line.entered(index + 1, wanted.get(index)))
            .toList();
    return new Decision.Closed(
        new TransferRegistry.Closed(new Head(number, provider, now, by), lines));
  }
}

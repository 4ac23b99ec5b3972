package kz.qyzmet.college.registry.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * What one run takes along from a provider to a branch.
 *
 * @param id in the order in which registries were closed
 * @param number organisation, day, and which one of that day it is
 * @param organisation code of the provider
 * @param branch code of the branch
 * @param closedBy opaque code of the person
 * @param run empty until it has left
 */
public record OutboundRegistry(
    UUID id,
    String number,
    String organisation,
    String branch,
    Instant closedAt,
    String closedBy,
    Optional<Run> run,
    List<Line> lines) {

  public OutboundRegistry {
    lines = List.copyOf(lines);
  }

  /**
   * With whom it left.
   *
   * @param carrier {@code courier} or {@code post}
   * @param by opaque code of the person
   */
  public record Run(String carrier, Optional<String> trackingNumber, Instant at, String by) {}

  /**
   * One answer: a result, or a motivated refusal on paper.
   *
   * @param line its place, from 1
   * @param number the application's
   * @param left whether it was among what the run took along
   */
  public record Line(
      int line, UUID application, String number, PassportRef service, boolean left) {}

  /** The same, gone with those that were still there. */
  public OutboundRegistry gone(Run with, Set<UUID> left) {
    return new OutboundRegistry(
        id,
        number,
        organisation,
        branch,
        closedAt,
        closedBy,
        Optional.of(with),
        lines.stream()
            .map(
                each ->
                    new Line(
                        each.line(),
                        each.application(),
                        each.number(),
                        each.service(),
                        left.contains(each.application())))
            .toList());
  }
}

package kz.qyzmet.intake.result.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;

/** Something that was sent to a branch, wherever it is. */
final class Sent {
  static final String NUMBER = "7K3M-9QX2-D4FA-R";

  private Sent() {}

  /** As it was read. */
  static BranchResult standing(Whereabouts now) {
    return result(now, 4, 2);
  }

  /** The same after an act. */
  static BranchResult after(Whereabouts then) {
    return result(then, 5, 3);
  }

  static Whereabouts.Here here() {
    return new Whereabouts.Here(
        new Whereabouts.Arrival(
            Instant.parse("2026-02-16T10:05:00Z"),
            "operator-1",
            false,
            LocalDate.parse("2026-03-16")));
  }

  static Whereabouts.HandedOver handedOver() {
    return here()
        .handedOver(
            Instant.parse("2026-02-17T06:40:00Z"),
            "operator-1",
            new Recipient(Receiver.APPLICANT, null, null, new UUID(3, 4)));
  }

  private static BranchResult result(Whereabouts now, int published, int version) {
    return new BranchResult(
        new UUID(1, 2),
        NUMBER,
        new PassportRef("tve-duplicate", "1"),
        "karaganda-polytechnic",
        "karaganda-1",
        new BranchResult.Sent("post", null, Instant.parse("2026-02-10T05:20:00Z"), "kp-clerk-1"),
        now,
        published,
        version);
  }
}

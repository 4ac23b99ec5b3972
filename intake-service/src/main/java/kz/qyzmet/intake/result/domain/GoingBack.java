package kz.qyzmet.intake.result.domain;

import java.time.Instant;
import java.time.LocalDate;
import kz.qyzmet.contracts.corporation.Branch;

/**
 * Decides what becomes of what nobody fetches: after the time of storage it goes back to the
 * provider; for an applicant who comes later the branch asks for it (Rules, item 49).
 */
public final class GoingBack {
  private GoingBack() {}

  /** What came of it. */
  public sealed interface Decision {
    /** It stands so from now on. */
    record Moved(BranchResult after) implements Decision {}

    record Refused(CannotGoBack why) implements Decision {}
  }

  /** It is sent back, on the day after the last one of its storage at the earliest. */
  public static Decision sendBack(BranchResult result, BranchResult.Sent back, Branch branch) {
    if (!(result.whereabouts() instanceof Whereabouts.Here here)) {
      return wrong(result);
    }
    var until = here.arrival().keepUntil();
    if (until == null) {
      return new Decision.Refused(new CannotGoBack.KeptForGood());
    }
    if (branch.postOnly() && !back.carrier().equals("post")) {
      return new Decision.Refused(new CannotGoBack.NoCourier(branch.courier().clause()));
    }
    return LocalDate.ofInstant(back.at(), branch.zone()).isAfter(until)
        ? new Decision.Moved(result.moved(here.returned(back)))
        : new Decision.Refused(new CannotGoBack.StillKept(until));
  }

  /**
   * Somebody has come for it.
   *
   * @param by opaque code of the operator
   */
  public static Decision request(BranchResult result, String by, Instant at) {
    return result.whereabouts() instanceof Whereabouts.Returned returned
        ? new Decision.Moved(result.moved(returned.requested(at, by)))
        : wrong(result);
  }

  private static Decision wrong(BranchResult result) {
    return new Decision.Refused(new CannotGoBack.WrongState(result.whereabouts().state()));
  }
}

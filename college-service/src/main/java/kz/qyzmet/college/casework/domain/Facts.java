package kz.qyzmet.college.casework.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * What never changes about a case; the passport's edition is pinned with it.
 *
 * @param registered the day on which the application counts as registered
 * @param channel the way by which the application came
 * @param choices codes chosen in those fields of the form on which the pipeline's branches depend
 */
public record Facts(
    UUID id,
    String organisation,
    PassportRef service,
    LocalDate registered,
    PickupPlace pickup,
    String channel,
    Map<String, String> choices) {

  public Facts {
    choices = Map.copyOf(choices);
  }

  /** The provider sends the result to a branch of the State Corporation, which hands it out. */
  boolean isHadAtBranch() {
    return pickup.kind().equals("branch");
  }

  /** Nobody but that branch can say anything of what was sent there. */
  public boolean isHadAt(String branch) {
    return isHadAtBranch() && pickup.code().equals(branch);
  }

  /**
   * What came over the Corporation is answered on paper whatever the answer is (Rules, item 45): a
   * motivated refusal goes to the branch like a result.
   */
  boolean isRefusedOnPaper() {
    return channel.equals("corporation") && isHadAtBranch();
  }

  /** All that a condition of the pipeline may ask for. */
  Map<String, String> known() {
    var known = new HashMap<>(choices);
    known.put(Condition.CHANNEL, channel);
    known.put(Condition.PICKUP, pickup.kind());
    return known;
  }
}

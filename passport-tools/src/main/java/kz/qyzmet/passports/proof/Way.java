package kz.qyzmet.passports.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passport;

/**
 * One way to get a service, as far as terms and steps depend on it.
 *
 * @param facts codes of the enum fields on which a term, a window or a step depends, with {@link
 *     Condition#FACTS}
 */
public record Way(
    Passport passport,
    Channel channel,
    Locality locality,
    Pickup pickup,
    Map<String, Object> facts) {
  public Way {
    facts = Map.copyOf(facts);
  }

  /** Whether a branch of the Corporation gives the result to the person. */
  public boolean endsAtBranch() {
    return channel == Channel.CORPORATION || pickup == Pickup.BRANCH;
  }

  /** The applicant's own facts, without those that the way has anyhow. */
  public Map<String, String> chosen() {
    var chosen = new TreeMap<String, String>();
    facts.forEach((field, option) -> chosen.put(field, (String) option));
    chosen.keySet().removeAll(Condition.FACTS.keySet());
    return chosen;
  }

  /** The same way with those facts alone that both have. */
  Way inCommon(Way other) {
    var common = new HashMap<>(facts);
    common.entrySet().retainAll(other.facts().entrySet());
    return new Way(passport, channel, locality, pickup, common);
  }
}

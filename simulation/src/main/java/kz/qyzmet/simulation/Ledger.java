package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;

/**
 * What people were told, kept outside of the system: the measure of "acknowledged". It also judges
 * at once what can be judged at once.
 */
final class Ledger {
  /** What a command asks for. */
  enum Verb {
    SUBMIT,
    WITHDRAW,
    OBJECT,
    CASE,
    PACKAGE,
    RESULT_CHECK,
    RESULT_HAND_OVER,
    RESULT_BACK,
    RESULT_REQUEST
  }

  /**
   * An answered command.
   *
   * @param subject the application that it was about; for a submission, the answer's
   * @param owner for whom it was filed; null for all that is no submission
   */
  record Answered(
      Verb verb, Service.Command command, UUID subject, ApplicantId owner, Reply reply) {}

  private final World world;
  final List<Answered> answered = new ArrayList<>();

  /** How often somebody was refused, by the kind of refusal. */
  final Map<String, Integer> refused = new TreeMap<>();

  private final Map<String, Reply> first = new HashMap<>();
  private final Map<String, String> asked = new HashMap<>();
  private final Map<String, Boolean> reused = new HashMap<>();

  Ledger(World world) {
    this.world = world;
  }

  /** Somebody is about to send a command for the first time. */
  void asks(Service.Command command) {
    var key = key(command);
    var before = asked.putIfAbsent(key, command.request());
    if (before != null && !before.equals(command.request())) {
      reused.put(key, true);
    }
  }

  /** A submission is answered, to the applicant or at the counter. */
  void hearsOfFiling(Service.Command command, ApplicantId owner, Reply reply) {
    hears(new Answered(Verb.SUBMIT, command, reply.subject(), owner, reply));
  }

  void hears(Verb verb, Service.Command command, UUID subject, Reply reply) {
    hears(new Answered(verb, command, subject, null, reply));
  }

  private void hears(Answered heard) {
    var command = heard.command();
    var reply = heard.reply();
    world.story.tell(
        command.caller(),
        "hears",
        reply.status(),
        reply.detail(),
        "v" + reply.version(),
        "to",
        command.request());
    var key = key(command);
    if (Reply.KEY_REUSED.equals(reply.detail()) && !reused.containsKey(key)) {
      world.broken(
          Invariant.I1, "expected the fresh key %s to be free, but it was called reused", key);
    }
    if (!reply.acknowledged()) {
      refused.merge(kind(reply.detail()), 1, Integer::sum);
    }
    if (reply.acknowledged()) {
      var before = first.putIfAbsent(key + " " + command.request(), reply);
      if (before != null && !before.equals(reply)) {
        world.broken(
            Invariant.I2, "expected %s to hear %s again, but it heard %s", key, before, reply);
      }
      if (before == null) {
        answered.add(heard);
      }
    }
  }

  /** Without the facts that a refusal carries. */
  private static String kind(String detail) {
    int facts = detail.indexOf('[');
    return facts < 0 ? detail : detail.substring(0, facts);
  }

  static String key(Service.Command command) {
    return command.caller() + " " + command.key();
  }
}

package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.DAY;
import static kz.qyzmet.simulation.VirtualTime.HOUR;
import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.passport.RepresentativeCheck;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Finding;
import kz.qyzmet.intake.result.domain.HandingOver;
import kz.qyzmet.intake.result.domain.Whereabouts;

/**
 * The operators of the Corporation's branches. They look for what was sent to them, hand it over,
 * and send back what nobody fetches, mostly right: some look in vain, hand over too early or twice,
 * go by a page that is out of date, or two of them do it at once.
 */
final class Operators {
  /** Whoever comes for somebody else comes by power of attorney. */
  private static final RepresentativeCheck.Claimed PROXY =
      new RepresentativeCheck.Claimed(
          SyntheticIin.nth(900).value(), "A. Proxy", "proxy", List.of("power-of-attorney"));

  /** The sheet that whoever comes has signed, scanned at the branch. */
  private static final HandingOver.Acknowledgement SIGNED =
      new HandingOver.Acknowledgement(new UUID(0, 1), true);

  private static final List<Long> PACES = List.of(2 * HOUR, 8 * HOUR, DAY, 3 * DAY);
  private static final long HORIZON = 76 * DAY;

  private final World world;
  private final long pace;
  private final long until;
  private final Map<String, Integer> keys = new HashMap<>();

  /** Who came for what had gone back. */
  private final Set<UUID> asked = new HashSet<>();

  Operators(World world, long start) {
    this.world = world;
    this.pace = world.chance.of(PACES);
    this.until = start + HORIZON;
    world.time.at(start + HOUR, this::look);
  }

  /** Each branch has two. */
  static String oneOf(Branch branch, Chance chance) {
    return branch.code() + "-operator-" + (1 + chance.below(2));
  }

  private void look() {
    for (var result : List.copyOf(world.intake.results.values())) {
      if (world.chance.in(0.7)) {
        act(result);
      }
    }
    long next = world.chance.exponential(pace);
    if (world.time.micros() + next < until) {
      world.time.after(next, this::look);
    }
  }

  private void act(BranchResult result) {
    choose(result).ifPresent(choice -> send(result, choice));
    if (world.chance.in(0.2)) {
      choose(result)
          .ifPresent(
              second ->
                  world.time.after(world.chance.between(0, 5 * MILLI), () -> send(result, second)));
    }
  }

  private record Choice(
      Branch branch, String operator, Ledger.Verb verb, String what, Results.Rule rule) {}

  /** Empty where it is left lying. */
  private Optional<Choice> choose(BranchResult result) {
    return switch (result.whereabouts().state()) {
      case ON_ITS_WAY, MISSING ->
          Optional.of(world.chance.in(0.05) ? handsOver(result) : looks(result));
      case HERE -> isLeftLying(result) ? kept(result) : fetched(result);
      case RETURNED -> world.chance.in(0.5) ? Optional.of(requests(result)) : Optional.empty();
      case REQUESTED -> world.chance.in(0.05) ? Optional.of(looks(result)) : Optional.empty();
      case HANDED_OVER -> world.chance.in(0.03) ? Optional.of(handsOver(result)) : Optional.empty();
    };
  }

  private Optional<Choice> fetched(BranchResult result) {
    return world.chance.in(0.6)
        ? Optional.of(world.chance.in(0.1) ? looks(result) : handsOver(result))
        : Optional.empty();
  }

  /** Of some nobody comes before it has gone back once. */
  private boolean isLeftLying(BranchResult result) {
    return result.application().getLeastSignificantBits() % 3 == 0
        && !asked.contains(result.application());
  }

  /** It goes back when its time is over; who tries earlier is refused. */
  private Optional<Choice> kept(BranchResult result) {
    var here = (Whereabouts.Here) result.whereabouts();
    var until = here.arrival().keepUntil();
    boolean over =
        until != null
            && LocalDate.ofInstant(world.time.now(), branch(result).zone()).isAfter(until);
    return world.chance.in(over ? 0.8 : 0.02) ? Optional.of(sendsBack(result)) : Optional.empty();
  }

  private Choice sendsBack(BranchResult result) {
    var branch = branch(result);
    var operator = oneOf(branch, world.chance);
    return new Choice(
        branch,
        operator,
        Ledger.Verb.RESULT_BACK,
        "send-back",
        Results.sendingBack(branch, operator));
  }

  private Choice requests(BranchResult result) {
    asked.add(result.application());
    var branch = branch(result);
    var operator = oneOf(branch, world.chance);
    return new Choice(
        branch,
        operator,
        Ledger.Verb.RESULT_REQUEST,
        "request",
        Results.requesting(branch, operator));
  }

  private Choice looks(BranchResult result) {
    var branch = branch(result);
    var operator = oneOf(branch, world.chance);
    var found =
        world.chance.in(0.3)
            ? Finding.MISSING
            : world.chance.in(0.1) ? Finding.DAMAGED : Finding.HERE;
    return new Choice(
        branch,
        operator,
        Ledger.Verb.RESULT_CHECK,
        "check " + found,
        Results.looking(found, branch, operator, world.law.passport(result.passport())));
  }

  private Choice handsOver(BranchResult result) {
    var branch = branch(result);
    var operator = oneOf(branch, world.chance);
    var receiver = world.chance.in(0.2) ? "representative" : "applicant";
    var receipt = world.chance.in(0.05) ? "another" : result.number();
    return new Choice(
        branch,
        operator,
        Ledger.Verb.RESULT_HAND_OVER,
        "hand-over " + receiver + " " + receipt,
        Results.handingOver(
            new HandingOver.Shown(receiver, receipt, true, PROXY, SIGNED),
            branch,
            operator,
            world.law.passport(result.passport())));
  }

  private static Branch branch(BranchResult result) {
    return Branches.demo().find(result.branch()).orElseThrow();
  }

  private void send(BranchResult seen, Choice choice) {
    int number = keys.merge(choice.operator(), 1, Integer::sum);
    int version = world.chance.in(0.05) ? Math.max(1, seen.version() - 1) : seen.version();
    var command =
        new Service.Command(
            choice.operator(),
            "r" + number,
            "POST /counter/results/" + seen.application() + "/" + choice.what());
    world.ledger.asks(command);
    world.story.tell(
        choice.operator(), "wants to", choice.what(), seen.application(), "seen at", "v" + version);
    var deed =
        new Results.Deed(command, choice.branch(), seen.application(), version, choice.rule());
    send(deed, choice.verb(), world.chance.in(0.1) ? 1 : 0);
  }

  private void send(Results.Deed deed, Ledger.Verb verb, int repeats) {
    var command = deed.command();
    world.wire.ask(
        world.intake,
        command.caller(),
        "act on a result",
        (replica, exchange) -> world.intake.resultDesk.take(replica, deed, exchange),
        reply -> {
          world.ledger.hears(verb, command, deed.application(), reply);
          if (repeats > 0) {
            world.time.after(
                world.chance.between(MILLI, 20 * SECOND), () -> send(deed, verb, repeats - 1));
          }
        });
  }
}

package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.DAY;
import static kz.qyzmet.simulation.VirtualTime.HOUR;
import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.PackageCondition;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.domain.WayBack;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.PackageAt;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * The people of one organisation. They look into their task lists now and then and do what their
 * pipeline has next, mostly right: they take tasks up, check, vote, complete, return, reassign,
 * refuse, wait for the applicant and go on, two of them at once, by a page that is out of date, or
 * in a role that is not theirs.
 */
final class Office {
  private static final List<Long> PACES = List.of(2 * HOUR, 8 * HOUR, DAY, 3 * DAY);
  private static final long HORIZON = 75 * DAY;

  private final World world;
  private final Organisation provider;
  private final Deeds deeds;
  private final long pace;
  private final long until;
  private final Map<String, Integer> keys = new HashMap<>();

  Office(World world, Organisation provider, long start) {
    this.world = world;
    this.provider = provider;
    this.deeds = new Deeds(world.chance, provider);
    this.pace = world.chance.of(PACES);
    this.until = start + HORIZON;
    world.time.at(start + HOUR, this::look);
  }

  private void look() {
    for (var found : world.college.live(provider.code())) {
      if (world.chance.in(0.7)) {
        act(found);
      }
    }
    for (var one : world.college.awaited(provider.code())) {
      if (world.chance.in(0.5)) {
        lookFor(one);
      }
    }
    long next = world.chance.exponential(pace);
    if (world.time.micros() + next < until) {
      world.time.after(next, this::look);
    }
  }

  /** A clerk finds a package mostly; some look in vain, or by an old list. */
  private void lookFor(PackageAt one) {
    var clerk = world.chance.of(provider.inRole("clerk")).code();
    var found =
        world.chance.in(0.25)
            ? PackageCondition.MISSING
            : world.chance.in(0.1) ? PackageCondition.DAMAGED : PackageCondition.HERE;
    int version = world.chance.in(0.05) ? Math.max(1, one.version() - 1) : one.version();
    int number = keys.merge(clerk, 1, Integer::sum);
    var command =
        new Service.Command(clerk, "c" + number, "POST /packages/" + one.id() + "/check " + found);
    world.ledger.asks(command);
    world.story.tell(clerk, "finds", found, "the package", one.id(), "seen at", "v" + version);
    world.wire.ask(
        world.college,
        clerk,
        "check of a package",
        (replica, exchange) ->
            world.college.check(replica, command, one.id(), version, found, exchange),
        reply -> world.ledger.hears(Ledger.Verb.PACKAGE, command, one.id(), reply));
  }

  private void act(CaseAt found) {
    choose(found).ifPresent(choice -> send(found, choice));
    if (world.chance.in(0.3)) {
      choose(found)
          .ifPresent(
              second ->
                  world.time.after(world.chance.between(0, 5 * MILLI), () -> send(found, second)));
    }
  }

  private record Choice(Person who, String verb, Command command) {}

  /** Empty where it is left lying. */
  private Optional<Choice> choose(CaseAt found) {
    var live = (CaseState.Live) found.state();
    if (live.isSent() || provider.inRole(live.at().role()).isEmpty()) {
      return meddled(live);
    }
    var passport = world.law.passport(live.facts().service());
    var step = passport.pipeline().step(live.at().step());
    var who = fitting(live, step);
    var by = staff(who);
    var here = Optional.of(step.code());
    var now = world.time.now();
    if (live.progress().beside().suspendedAt(now).isPresent() && world.chance.in(0.9)) {
      return resumed(found, who);
    }
    if (live.progress().beside().back().filter(WayBack::isAwaited).isPresent()
        && world.chance.in(0.8)) {
      var what = world.chance.in(0.2) ? Change.Return.MISSING : Change.Return.HERE;
      return choice(who, "take-back", new Command.TakeBack(by, what));
    }
    if (world.chance.in(0.06)) {
      return reassigned(live);
    }
    if (world.chance.in(step.action() == Action.VOTE ? 0.02 : 0.25)) {
      return choice(who, "claim", new Command.Claim(by, here));
    }
    if (world.chance.in(passport.suspension() == null ? 0.01 : 0.15)) {
      return choice(who, "suspend", new Command.Suspend(by, here, "a paper is missing"));
    }
    if (world.chance.in(decides(step.action()) ? 0.15 : 0.01)) {
      return choice(who, "return", new Command.Return(by, here, "again"));
    }
    var hearing = live.progress().beside().hearing();
    if (isAhead(hearing.map(held -> held.decisionFrom()), now)
        && decides(step.action())
        && world.chance.in(0.8)) {
      return Optional.empty();
    }
    return choice(
        who, "complete", new Command.Complete(by, step.code(), deeds.work(passport, step)));
  }

  /** What has left for a branch, or is kept for its applicant, is no task of theirs. */
  private Optional<Choice> meddled(CaseState.Live live) {
    var who = world.chance.of(provider.people());
    var again = new Command.Complete(staff(who), live.at().step(), Command.Work.NOTHING);
    return world.chance.in(0.05) ? choice(who, "complete", again) : Optional.empty();
  }

  /** Now, or in the last moment, or nobody says a word. */
  private Optional<Choice> resumed(CaseAt found, Person who) {
    var now = world.time.now();
    var end = found.state().progress().beside().suspendedAt(now).orElseThrow().toInstant();
    var resume = new Choice(who, "resume", new Command.Resume(staff(who), Optional.empty()));
    if (world.chance.in(0.05)) {
      world.time.at(
          VirtualTime.micros(end) - world.chance.exponential(30 * MILLI),
          () -> send(found, resume));
    }
    return world.chance.in(0.2) ? Optional.of(resume) : Optional.empty();
  }

  private static Optional<Choice> choice(Person who, String verb, Command command) {
    return Optional.of(new Choice(who, verb, command));
  }

  /** Whether there is such an end, and it lies ahead. */
  private static boolean isAhead(Optional<OffsetDateTime> end, Instant now) {
    return end.filter(until -> !now.isAfter(until.toInstant())).isPresent();
  }

  private static boolean decides(Action action) {
    return switch (action) {
      case SIGN, REVIEW -> true;
      case REGISTER, CHECK, ASSIGN, PREPARE, VOTE, PRODUCE, DISPATCH, NOTIFY, ISSUE -> false;
    };
  }

  private Optional<Choice> reassigned(CaseState.Live live) {
    var head =
        world.chance.of(
            provider.people().stream()
                .filter(person -> staff(person).asHead().isPresent())
                .toList());
    var to = world.chance.of(provider.inRole(live.at().role()));
    return choice(
        head,
        "reassign",
        new Command.Reassign(
            staff(head).asHead().orElseThrow(),
            Optional.of(live.at().step()),
            new StaffCode(to.code())));
  }

  /** Usually the one whose task it is; of a commission, one who has not voted yet. */
  private Person fitting(CaseState.Live live, Step step) {
    if (world.chance.in(0.08)) {
      return world.chance.of(provider.people());
    }
    var mine = live.at().claimedBy().or(() -> live.at().reservedFor());
    if (mine.isPresent() && world.chance.in(0.85)) {
      return provider.person(mine.get().value()).orElseThrow();
    }
    var all = provider.inRole(live.at().role());
    var voted = live.progress().beside().votes();
    var waiting =
        all.stream().filter(person -> !voted.containsKey(new StaffCode(person.code()))).toList();
    return world.chance.of(
        step.action() == Action.VOTE && !waiting.isEmpty() && world.chance.in(0.9) ? waiting : all);
  }

  private Staff staff(Person person) {
    return new Staff(new StaffCode(person.code()), provider.code(), person.roles());
  }

  private void send(CaseAt found, Choice choice) {
    var id = found.state().facts().id();
    int number = keys.merge(choice.who().code(), 1, Integer::sum);
    int version = world.chance.in(0.05) ? Math.max(1, found.version() - 1) : found.version();
    var command =
        new Service.Command(
            choice.who().code(),
            "c" + number,
            "POST /cases/" + id + "/" + choice.verb() + body(choice.command()));
    world.ledger.asks(command);
    world.story.tell(choice.who().code(), "wants to", choice.verb(), id, "seen at", "v" + version);
    send(id, version, command, choice, world.chance.in(0.1) ? 1 : 0);
  }

  private void send(
      java.util.UUID id, int version, Service.Command key, Choice choice, int repeats) {
    world.wire.ask(
        world.college,
        key.caller(),
        choice.verb(),
        (replica, exchange) ->
            world.college.change(replica, key, id, version, choice.command(), exchange),
        reply -> {
          world.ledger.hears(Ledger.Verb.CASE, key, id, reply);
          if (repeats > 0) {
            world.time.after(
                world.chance.between(MILLI, 20 * SECOND),
                () -> send(id, version, key, choice, repeats - 1));
          }
        });
  }

  /** Without who asks: that is in the token, not in the body. */
  private static String body(Command command) {
    return switch (command) {
      case Command.Claim claim -> " " + claim.step().orElse("");
      case Command.Complete complete -> " " + complete.step() + " " + complete.work();
      case Command.Reassign reassign -> " " + reassign.assignee();
      case Command.Return back -> " " + back.note();
      case Command.Suspend wait -> " " + wait.note();
      case Command.Resume on -> " " + on.step().orElse("");
      case Command.TakeBack look -> " " + look.found();
    };
  }
}

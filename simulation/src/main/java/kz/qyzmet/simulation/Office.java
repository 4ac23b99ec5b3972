package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.DAY;
import static kz.qyzmet.simulation.VirtualTime.HOUR;
import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * The people of one college. They look into their task lists now and then and do what is next,
 * mostly right: they take tasks up, complete, return, reassign and refuse, two of them at once, by
 * a page that is out of date, or in a role that is not theirs.
 */
final class Office {
  private static final List<Long> PACES = List.of(2 * HOUR, 8 * HOUR, DAY, 3 * DAY);
  private static final long HORIZON = 45 * DAY;

  private final World world;
  private final Organisation college;
  private final long pace;
  private final long until;
  private final Map<String, Integer> keys = new HashMap<>();

  Office(World world, Organisation college, long start) {
    this.world = world;
    this.college = college;
    this.pace = world.chance.of(PACES);
    this.until = start + HORIZON;
    world.time.at(start + HOUR, this::look);
  }

  private void look() {
    for (var found : world.college.live(college.code())) {
      if (world.chance.in(0.7)) {
        act(found);
      }
    }
    long next = world.chance.exponential(pace);
    if (world.time.micros() + next < until) {
      world.time.after(next, this::look);
    }
  }

  private void act(CaseAt found) {
    send(found, choose(found));
    if (world.chance.in(0.3)) {
      var second = choose(found);
      world.time.after(world.chance.between(0, 5 * MILLI), () -> send(found, second));
    }
  }

  private record Choice(Person who, String verb, Command command) {}

  private Choice choose(CaseAt found) {
    var live = (CaseState.Live) found.state();
    var step = live.at().step();
    var who = fitting(live);
    if (world.chance.in(0.25)) {
      return new Choice(who, "claim", new Command.Claim(staff(who), Optional.of(step)));
    }
    if (world.chance.in(0.06)) {
      var director = world.chance.of(college.inRole("director"));
      var to = world.chance.of(college.inRole(live.at().role()));
      return new Choice(
          director,
          "reassign",
          new Command.Reassign(
              staff(director).asHead().orElseThrow(), Optional.of(step), new StaffCode(to.code())));
    }
    var action = world.procedure(college.code()).action(step);
    if (action == Action.SIGN && world.chance.in(0.2)) {
      return new Choice(who, "return", new Command.Return(staff(who), Optional.of(step), "again"));
    }
    return new Choice(who, "complete", new Command.Complete(staff(who), step, work(action)));
  }

  /** Usually the one whose task it is. */
  private Person fitting(CaseState.Live live) {
    if (world.chance.in(0.08)) {
      return world.chance.of(college.people());
    }
    var mine = live.at().claimedBy().or(() -> live.at().reservedFor());
    if (mine.isPresent() && world.chance.in(0.85)) {
      return college.person(mine.get().value()).orElseThrow();
    }
    return world.chance.of(college.inRole(live.at().role()));
  }

  private Command.Work work(Action action) {
    return switch (action) {
      case ASSIGN ->
          new Command.Work(
              Optional.of(new StaffCode(world.chance.of(college.inRole("executor")).code())),
              Optional.empty(),
              Optional.empty());
      case PREPARE ->
          new Command.Work(
              Optional.empty(),
              Optional.of(
                  world.chance.in(0.7)
                      ? new Command.Proposal(true, Optional.empty(), Optional.empty())
                      : new Command.Proposal(false, Optional.of("unreliable"), Optional.of("why"))),
              Optional.empty());
      case REGISTER, CHECK, VOTE, REVIEW, PRODUCE, SIGN, DISPATCH, NOTIFY, ISSUE ->
          Command.Work.NOTHING;
    };
  }

  private Staff staff(Person person) {
    return new Staff(new StaffCode(person.code()), college.code(), person.roles());
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
    };
  }
}

package kz.qyzmet.simulation;

import static java.time.temporal.ChronoUnit.MICROS;
import static kz.qyzmet.simulation.VirtualTime.DAY;
import static kz.qyzmet.simulation.VirtualTime.HOUR;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.domain.Filer;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Notice;
import kz.qyzmet.notification.cabinet.domain.Told;

/**
 * People with an account on the portal, some of whom go to the office instead. Their programs
 * number their requests in the same way, so that two people's keys are often the same text; they
 * file late in the evening and on holidays, ask twice, change their minds, object when they are to
 * be refused, and leave a stream of notices open.
 */
final class Applicants {
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
  private static final int TRIES = 3;

  private final World world;
  private final List<Person> people = new ArrayList<>();

  /** How many applications each clerk or operator has taken at the counter. */
  private final Map<String, Integer> taken = new HashMap<>();

  Applicants(World world, long start) {
    this.world = world;
    int count = 1 + world.chance.below(3);
    for (int i = 0; i < count; i++) {
      people.add(new Person(i, start));
    }
  }

  List<Person> people() {
    return people;
  }

  /** Something that can be said of an application that is filed. */
  @FunctionalInterface
  private interface Saying {
    Wishes.Wish of(Service.Command command, String applicant, UUID application);
  }

  /** One applicant. */
  final class Person {
    private final String name;
    private final String iin;
    final ApplicantId id;

    /** What the person's stream has told. */
    final Subscription stream;

    private int keys;

    Person(int number, long start) {
      name = "applicant-" + (number + 1);
      iin = SyntheticIin.nth(number).value();
      id = new ApplicantId("applicant-%012d".formatted(number + 1));
      int wishes = 1 + world.chance.below(2);
      for (int i = 0; i < wishes; i++) {
        var key = nextKey();
        world.time.at(start + filingTime(), () -> wish(key, TRIES));
      }
      stream = new Subscription(world, name, id, this::consider);
      world.time.at(start, stream::listen);
    }

    /** Any moment of the first week, often near the closing time of a day. */
    private long filingTime() {
      long day = world.chance.below(7) * DAY;
      return day
          + (world.chance.in(0.5)
              ? 18 * HOUR + world.chance.between(-2 * SECOND, 2 * SECOND)
              : world.chance.between(0, DAY));
    }

    /** Files something; whoever is refused tries something else a little later. */
    private void wish(String key, int tries) {
      var door = world.chance.of(world.doors);
      var provider = door.provider();
      var day = provider.dayAt(world.time.now());
      var passport = world.law.passports.inForce(door.service(), day).orElseThrow();
      var channel = world.chance.of(Law.channels(passport));
      var papers = Papers.drawn(world.chance, passport, provider, channel, day);
      var filing = new Filing(key, tries, papers);
      switch (channel) {
        case PORTAL -> online(filing);
        case OFFICE -> world.time.at(opening(provider), () -> atOffice(filing));
        case CORPORATION -> world.time.at(opening(provider), () -> atBranch(filing));
      }
    }

    private record Filing(String key, int tries, Papers papers) {}

    /** Most people come while the office is open. */
    private long opening(Organisation provider) {
      if (world.chance.in(0.05)) {
        return world.time.micros();
      }
      var open = Duration.ofSeconds(1 + world.chance.below(3 * 3_600));
      return VirtualTime.micros(
          PlainCalendar.afterOpening(world.time.now(), open, provider).truncatedTo(MICROS));
    }

    private void online(Filing filing) {
      var scans = filing.papers().scans(world.chance);
      var draft = filing.papers().online(iin, language(), scans);
      var command =
          new Service.Command(name, filing.key(), "POST /applications " + name + scans.keySet());
      world.ledger.asks(command);
      send(command, draft, scans, filing, world.chance.in(0.2) ? 1 : 0);
    }

    private void atOffice(Filing filing) {
      var provider = filing.papers().provider();
      var clerk = world.chance.of(provider.inRole("clerk")).code();
      atCounter(
          filing, clerk, new Filer.Clerk(clerk, provider.code()), "POST /office/applications");
    }

    private void atBranch(Filing filing) {
      var branch = Branches.demo().find(filing.papers().place().code()).orElseThrow();
      var operator = Operators.oneOf(branch, world.chance);
      atCounter(
          filing, operator, new Filer.Operator(operator, branch), "POST /counter/applications");
    }

    /** The program at a counter numbers its own requests, whoever stands before it. */
    private void atCounter(Filing filing, String person, Filer filer, String request) {
      var draft = filing.papers().atCounter(filer, iin, language());
      int number = taken.merge(person, 1, Integer::sum);
      var command =
          new Service.Command(person, "f" + number, request + " " + name + " " + filing.key());
      world.ledger.asks(command);
      send(command, draft, Map.of(), filing, world.chance.in(0.2) ? 1 : 0);
    }

    private String language() {
      return world.chance.of(LANGUAGES);
    }

    private void send(
        Service.Command command,
        Draft draft,
        Map<UUID, FiledDocument> scans,
        Filing filing,
        int repeats) {
      world.story.tell(
          name, "files", draft.service(), "by", command.caller(), "under key", command.key());
      world.wire.ask(
          world.intake,
          command.caller(),
          "submission",
          (replica, exchange) ->
              world.intake.submit(replica, command, id.value(), draft, scans, exchange),
          reply -> {
            world.ledger.hearsOfFiling(command, id, reply);
            if (repeats > 0) {
              world.time.after(
                  world.chance.between(SECOND, DAY),
                  () -> send(command, draft, scans, filing, repeats - 1));
            } else if (reply.status() == Reply.CREATED) {
              filed(reply.subject());
            } else if (filing.tries() > 1) {
              var key = nextKey();
              world.time.after(world.chance.exponential(DAY), () -> wish(key, filing.tries() - 1));
            }
          });
    }

    /** Some change their minds, and some object before anybody has said a word. */
    private void filed(UUID application) {
      if (world.chance.in(0.25)) {
        world.time.after(world.chance.exponential(5 * DAY), () -> withdraw(application));
      }
      if (world.chance.in(0.05)) {
        world.time.after(world.chance.exponential(5 * DAY), () -> object(application));
      }
    }

    private void withdraw(UUID application) {
      say("withdrawal", Ledger.Verb.WITHDRAW, application, Wishes::withdrawal);
    }

    private void object(UUID application) {
      say("objection", Ledger.Verb.OBJECT, application, Wishes::objection);
    }

    private void say(String what, Ledger.Verb verb, UUID application, Saying saying) {
      var command =
          new Service.Command(name, nextKey(), "POST /applications/" + application + "/" + what);
      var wish = saying.of(command, id.value(), application);
      world.ledger.asks(command);
      world.story.tell(name, "asks for", what, "of", application);
      world.wire.ask(
          world.intake,
          name,
          what,
          (replica, exchange) -> world.intake.wishes.take(replica, wish, exchange),
          reply -> world.ledger.hears(verb, command, application, reply));
    }

    private String nextKey() {
      return Integer.toString(++keys);
    }

    /**
     * Whoever is told that a refusal is intended often objects, in time or late, once or twice, or
     * gives up; and some object or give up when all is over and not everybody has heard of it.
     */
    private void consider(Notice notice) {
      var application = notice.application();
      switch (notice.told()) {
        case Told.HearingAnnounced _ -> {
          objectLater(application, 0.6);
          objectLater(application, 0.2);
          if (world.chance.in(0.15)) {
            var soon = world.chance.exponential(DAY);
            world.time.after(soon, () -> withdraw(application));
            world.time.after(soon + world.chance.below(50_000), () -> object(application));
          }
        }
        case Told.Ready _, Told.Refused _ -> {
          if (world.chance.in(0.15)) {
            withdraw(application);
            object(application);
          }
        }
        case Told _ -> {}
      }
    }

    private void objectLater(UUID application, double probability) {
      if (world.chance.in(probability)) {
        world.time.after(world.chance.exponential(2 * DAY), () -> object(application));
      }
    }
  }
}

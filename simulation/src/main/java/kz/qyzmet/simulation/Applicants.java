package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.DAY;
import static kz.qyzmet.simulation.VirtualTime.HOUR;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Notice;

/**
 * People with an account on the portal. Their programs number their requests in the same way, so
 * that two people's keys are often the same text; they file late in the evening and on holidays,
 * ask twice, change their minds, and leave a stream of notices open.
 */
final class Applicants {
  private static final List<String> KEYS = List.of("1", "2");

  private final World world;
  private final List<Person> people = new ArrayList<>();

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

  /** One applicant. */
  final class Person {
    private final String name;
    private final String iin;
    final ApplicantId id;

    /** Observed: what the streams told, by number. */
    final Map<Integer, UUID> heard = new LinkedHashMap<>();

    private int last;
    private boolean comingBack;

    Person(int number, long start) {
      name = "applicant-" + (number + 1);
      iin = SyntheticIin.nth(number).value();
      id = new ApplicantId("applicant-%012d".formatted(number + 1));
      int wishes = 1 + world.chance.below(2);
      for (int i = 0; i < wishes; i++) {
        var key = KEYS.get(i);
        world.time.at(start + filingTime(), () -> submit(key, world.chance.next()));
      }
      world.time.at(start, this::listen);
    }

    /** Any moment of the first week, often near the closing time of a day. */
    private long filingTime() {
      long day = world.chance.below(7) * DAY;
      return day
          + (world.chance.in(0.5)
              ? 18 * HOUR + world.chance.between(-2 * SECOND, 2 * SECOND)
              : world.chance.between(0, DAY));
    }

    private void submit(String key, UUID scan) {
      var command = new Service.Command(name, key, "POST /applications " + name + scan);
      var provider = world.chance.of(world.providers);
      var draft = draft(provider.code(), provider.pickups().getFirst().code(), scan);
      var document =
          new FiledDocument(
              scan, "identity-document", "id.pdf", "application/pdf", 1000, "0".repeat(64));
      send(command, draft, document, world.chance.in(0.2) ? 1 : 0);
    }

    private void send(Service.Command command, Draft draft, FiledDocument scan, int repeats) {
      world.ledger.asks(command);
      world.story.tell(name, "files with", draft.provider(), "under key", command.key());
      world.wire.ask(
          world.intake,
          name,
          "submission",
          (replica, exchange) ->
              world.intake.submit(replica, command, id.value(), draft, scan, exchange),
          reply -> {
            world.ledger.hears(Ledger.Verb.SUBMIT, command, reply.subject(), reply);
            if (repeats > 0) {
              world.time.after(
                  world.chance.between(SECOND, DAY), () -> send(command, draft, scan, repeats - 1));
            }
            if (reply.status() == Reply.CREATED && repeats == 0 && world.chance.in(0.35)) {
              world.time.after(
                  world.chance.exponential(4 * DAY),
                  () -> withdraw(command.key(), reply.subject()));
            }
          });
    }

    private Draft draft(String provider, String pickup, UUID scan) {
      Map<String, Object> form = new LinkedHashMap<>();
      form.put("surname", "Үлгі");
      form.put("name", "Демо");
      form.put("completionYear", 2010);
      form.put("specialty", "Есепке алу");
      form.put("reason", "lost");
      form.put("reasonText", "жоғалды");
      return new Draft(
          iin,
          null,
          World.SERVICE,
          provider,
          "portal",
          world.chance.of(List.of("kk", "ru", "en")),
          "office",
          pickup,
          true,
          form,
          List.of(new Draft.Reference("identity-document", scan)));
    }

    private void withdraw(String key, UUID application) {
      var command =
          new Service.Command(name, "w" + key, "POST /applications/" + application + "/withdrawal");
      world.ledger.asks(command);
      world.story.tell(name, "wishes to withdraw", application);
      world.wire.ask(
          world.intake,
          name,
          "withdrawal",
          (replica, exchange) ->
              world.intake.withdraw(replica, command, id.value(), application, exchange),
          reply -> world.ledger.hears(Ledger.Verb.WITHDRAW, command, application, reply));
    }

    /** Opens the stream where it left off; the end of a process or of its database ends it. */
    private void listen() {
      var up = world.cabinet.replicas.stream().filter(Replica::isUp).toList();
      if (up.isEmpty()) {
        world.time.after(SECOND, this::listen);
        return;
      }
      world.cabinet.open(world.chance.of(up), id, last, this::hear, this::listenAgain);
    }

    private void listenAgain() {
      if (!comingBack) {
        comingBack = true;
        world.time.after(
            world.chance.between(SECOND, 10 * SECOND),
            () -> {
              comingBack = false;
              listen();
            });
      }
    }

    /** The browser passes over what it has; what comes must be the next, and must be true. */
    private void hear(int sequence, Notice notice) {
      var before = heard.putIfAbsent(sequence, notice.id());
      if (before != null && !before.equals(notice.id())) {
        world.broken(
            Invariant.I5,
            "expected %s to hear one notice as number %d, but heard two",
            name,
            sequence);
      }
      if (before == null && sequence != last + 1) {
        world.broken(
            Invariant.I5, "expected %s to hear number %d, but heard %d", name, last + 1, sequence);
      }
      last = Math.max(last, sequence);
      var stored = world.cabinet.notices.getOrDefault(id, List.of());
      if (stored.size() < sequence || !stored.get(sequence - 1).id().equals(notice.id())) {
        world.broken(
            Invariant.I5,
            "expected %s to hear of what is committed, but number %d is not",
            name,
            sequence);
      }
    }
  }
}

package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Card;
import kz.qyzmet.notification.cabinet.domain.Notice;
import kz.qyzmet.notification.cabinet.usecase.Batch;

/** notification-service: the cabinet's cards and notices, its live streams, the monitor's feed. */
final class Cabinet extends Service {
  private static final String CONSUMER = "cabinet";
  private static final String EDITION = "2026-11-01";
  private static final long HEARTBEAT = 15 * SECOND;

  final Map<UUID, Card> cards = new LinkedHashMap<>();

  /** Each applicant's notices; the place in the list plus one is the sequence number. */
  final Map<ApplicantId, List<Notice>> notices = new LinkedHashMap<>();

  /** The monitoring system's feed, numbered likewise. */
  final List<Envelope<?>> feed = new ArrayList<>();

  /** Observed: the events in the order in which each application's were taken in. */
  final Map<UUID, List<Envelope<?>>> taken = new LinkedHashMap<>();

  private final Set<String> told = new LinkedHashSet<>();
  private final Map<Replica, Set<Stream>> streams = new LinkedHashMap<>();

  Cabinet(World world) {
    super(world, "cabinet");
    for (var replica : replicas) {
      streams.put(replica, new LinkedHashSet<>());
      replica.whenCrashed(() -> closeAll(replica));
    }
    follow(
        CONSUMER,
        this::handle,
        new Group(
            world,
            "cabinet",
            EventCatalog.APPLICATION_TOPIC,
            EventCatalog.CASE_TOPIC,
            EventCatalog.DEADLINE_TOPIC));
  }

  private void handle(
      Replica replica,
      Database.Session tx,
      List<Envelope<?>> events,
      Consumer<InboxConsumer.Handled> then) {
    var ids = new TreeSet<UUID>();
    events.forEach(event -> ids.add(event.applicationId()));
    tx.<Map<UUID, Card>>call(
        "lock of cards",
        (session, reply) ->
            session.lock(
                ids.stream()
                    .filter(cards::containsKey)
                    .map(id -> new Locks.Row("card", id))
                    .toList(),
                () -> reply.accept(known(session, ids))),
        known -> {
          var batch =
              new Batch(
                  known, EDITION, (cause, card) -> StatusEvents.of(world, replica, cause, card));
          var notYet = new LinkedHashSet<UUID>();
          for (var event : events) {
            if (!batch.hear(event)) {
              notYet.add(event.id());
            }
          }
          write(replica, tx, batch, events, notYet, then);
        });
  }

  private Map<UUID, Card> known(Database.Session tx, Set<UUID> ids) {
    var known = new HashMap<UUID, Card>();
    for (var id : ids) {
      if (tx.has(cards, id)) {
        known.put(id, tx.get(cards, id));
      }
    }
    return known;
  }

  private void write(
      Replica replica,
      Database.Session tx,
      Batch batch,
      List<Envelope<?>> events,
      Set<UUID> notYet,
      Consumer<InboxConsumer.Handled> then) {
    // The counters of the recipients, then the feed's end: held to the commit.
    var counters = new ArrayList<String>();
    batch.touched().forEach(applicant -> counters.add("recipient " + applicant));
    if (!batch.feed().isEmpty()) {
      counters.add("feed end");
    }
    tx.<Boolean>call(
        "write of the cabinet",
        (session, reply) ->
            session.lock(
                counters,
                () -> {
                  save(session, batch);
                  session.write(() -> remember(events, notYet));
                  session.write(() -> wake(batch.touched()));
                  reply.accept(true);
                }),
        written -> {
          if (world.mutant == Mutant.STREAM_BEFORE_COMMIT) {
            streams.get(replica).forEach(stream -> stream.push(batch.notices()));
          }
          then.accept(new InboxConsumer.Handled(notYet, () -> ring(replica, batch.touched())));
        });
  }

  private void save(Database.Session session, Batch batch) {
    for (var card : batch.fresh()) {
      session.require(
          () -> session.require(!cards.containsKey(card.application()), "application_pkey"));
      session.put(cards, card.application(), card);
    }
    for (var card : batch.moved()) {
      session.put(cards, card.application(), card);
    }
    for (var notice : batch.notices()) {
      var once = notice.id() + " " + notice.applicant();
      session.require(!told.contains(once), "notice_once");
      session.write(
          () -> {
            told.add(once);
            notices.computeIfAbsent(notice.applicant(), _ -> new ArrayList<>()).add(notice);
          });
    }
    tables.append(session, batch.changes());
    session.write(() -> feed.addAll(batch.feed()));
  }

  private void remember(List<Envelope<?>> events, Set<UUID> notYet) {
    for (var event : events) {
      if (!notYet.contains(event.id())) {
        taken.computeIfAbsent(event.applicationId(), _ -> new ArrayList<>()).add(event);
      }
    }
  }

  /** At the commit: NOTIFY to every process, and the heartbeat as the net below it. */
  private void wake(Set<ApplicantId> applicants) {
    for (var replica : replicas) {
      if (!replica.isUp() || !listens(replica, applicants)) {
        continue;
      }
      if (!world.faults.loss()) {
        replica.later(world.faults.delay(), "bell", () -> ring(replica, applicants));
      }
      replica.later(
          world.chance.between(MILLI, HEARTBEAT), "heartbeat", () -> ring(replica, applicants));
    }
  }

  /** Whoever comes later looks by itself: the bell need not ring where nobody listens. */
  private boolean listens(Replica replica, Set<ApplicantId> applicants) {
    for (var stream : streams.get(replica)) {
      if (applicants.contains(stream.applicant)) {
        return true;
      }
    }
    return false;
  }

  private void ring(Replica replica, Set<ApplicantId> applicants) {
    for (var stream : List.copyOf(streams.get(replica))) {
      if (applicants.contains(stream.applicant)) {
        stream.look();
      }
    }
  }

  private void closeAll(Replica replica) {
    var open = List.copyOf(streams.get(replica));
    streams.get(replica).clear();
    open.forEach(stream -> world.time.after(world.faults.delay(), stream.ended));
  }

  /** What goes down a stream: a notice and its number. */
  interface Reader {
    void hear(int sequence, Notice notice);
  }

  /**
   * Connects to one process, which then begins a stream.
   *
   * @param after the last number that the reader has
   * @param ended hears that the process is gone
   */
  void open(Replica replica, ApplicantId applicant, int after, Reader reader, Runnable ended) {
    var stream = new Stream(replica, applicant, after, reader, ended);
    streams.get(replica).add(stream);
    replica.later(world.faults.delay(), "stream", stream::look);
  }

  /** A reader's place: everything above the last number sent, looked up when the bell rings. */
  private final class Stream {
    private final Replica replica;
    private final ApplicantId applicant;
    private final Reader reader;
    private final Runnable ended;
    private int last;
    private boolean looking;
    private boolean rung;

    Stream(Replica replica, ApplicantId applicant, int after, Reader reader, Runnable ended) {
      this.replica = replica;
      this.applicant = applicant;
      this.last = after;
      this.reader = reader;
      this.ended = ended;
    }

    void look() {
      if (looking) {
        rung = true;
        return;
      }
      looking = true;
      rung = false;
      database.<List<Notice>>execute(
          replica,
          "look of a stream",
          (tx, reply) -> {
            var all = notices.getOrDefault(applicant, List.of());
            reply.accept(List.copyOf(all.subList(Math.min(last, all.size()), all.size())));
          },
          this::send,
          failure -> {
            // The stream breaks off; its reader comes again with the last number.
            streams.get(replica).remove(this);
            world.time.after(world.faults.delay(), ended);
          });
    }

    private void send(List<Notice> found) {
      int place = 0;
      for (var notice : found) {
        int sequence = ++last;
        world.time.after(200 + place++, () -> reader.hear(sequence, notice));
      }
      looking = false;
      if (rung || !found.isEmpty()) {
        look();
      }
    }

    /** The mutant: what is being written goes out at once. */
    private void push(List<Notice> uncommitted) {
      int place = 0;
      for (var notice : uncommitted) {
        if (notice.applicant().equals(applicant)) {
          int sequence = ++last;
          world.time.after(200 + place++, () -> reader.hear(sequence, notice));
        }
      }
    }
  }
}

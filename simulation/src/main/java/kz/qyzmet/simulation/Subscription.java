package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Notice;

/** A person's open stream of notices; what it tells is judged at once. */
final class Subscription {
  private final World world;
  private final String name;
  private final ApplicantId id;
  private final Consumer<Notice> news;

  /** Observed: what the streams told, by number. */
  final Map<Integer, UUID> heard = new LinkedHashMap<>();

  private int last;
  private boolean comingBack;

  /**
   * One that is not open yet.
   *
   * @param news hears each notice once
   */
  Subscription(World world, String name, ApplicantId id, Consumer<Notice> news) {
    this.world = world;
    this.name = name;
    this.id = id;
    this.news = news;
  }

  /** Opens the stream where it left off; the end of a process or of its database ends it. */
  void listen() {
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
    if (before == null) {
      news.accept(notice);
    }
  }
}

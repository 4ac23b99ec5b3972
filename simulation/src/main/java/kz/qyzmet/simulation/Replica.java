package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One process of a service. All that it does, it does in steps; before each it may be killed
 * (memory is gone, what it sent is under way) or frozen (the world goes on without it).
 */
final class Replica {
  private final String name;
  private final VirtualTime time;
  private final Faults faults;
  private final Chance chance;
  private final Story story;
  private final List<Runnable> whenStarted = new ArrayList<>();
  private final List<Runnable> whenCrashed = new ArrayList<>();
  private final List<Runnable> whenFrozen = new ArrayList<>();
  private final List<Runnable> whenThawed = new ArrayList<>();
  private List<Runnable> held = new ArrayList<>();
  private boolean up;
  private boolean frozen;
  private int life;
  private long skew;

  Replica(String name, World world) {
    this.name = name;
    this.time = world.time;
    this.faults = world.faults;
    this.chance = world.chance;
    this.story = world.story;
  }

  void whenStarted(Runnable action) {
    whenStarted.add(action);
  }

  void whenCrashed(Runnable action) {
    whenCrashed.add(action);
  }

  void whenFrozen(Runnable action) {
    whenFrozen.add(action);
  }

  void whenThawed(Runnable action) {
    whenThawed.add(action);
  }

  String name() {
    return name;
  }

  boolean isUp() {
    return up;
  }

  boolean isFrozen() {
    return frozen;
  }

  /** Which of its lives this is; what an earlier one began is none of its business. */
  int life() {
    return life;
  }

  /** The machine's own clock, which may be wrong. */
  Instant now() {
    return VirtualTime.instant(time.micros() + skew);
  }

  void start() {
    up = true;
    frozen = false;
    life++;
    skew = faults.skew();
    held = new ArrayList<>();
    story.tell(name, "starts");
    whenStarted.forEach(Runnable::run);
  }

  /** A step of the present life, after so many microseconds. */
  void later(long delay, String what, Runnable action) {
    later(life, delay, what, action);
  }

  /** A step of a given life. */
  void later(int ofLife, long delay, String what, Runnable action) {
    time.after(delay, () -> step(ofLife, what, action));
  }

  private void step(int ofLife, String what, Runnable action) {
    if (!up || life != ofLife) {
      return;
    }
    if (frozen) {
      held.add(() -> step(ofLife, what, action));
    } else if (faults.crash(what)) {
      story.tell(name, "IS KILLED before:", what);
      crash();
    } else if (faults.pause(what)) {
      held.add(() -> step(ofLife, what, action));
      freeze(what);
    } else {
      action.run();
    }
  }

  private void crash() {
    up = false;
    whenCrashed.forEach(Runnable::run);
    time.after(chance.between(300 * MILLI, 20 * SECOND), this::start);
  }

  private void freeze(String what) {
    frozen = true;
    int frozenLife = life;
    long length = chance.in(0.5) ? chance.between(MILLI, 20 * SECOND) : 120 * SECOND;
    story.tell(name, "FREEZES for", length / MILLI, "ms before:", what);
    whenFrozen.forEach(Runnable::run);
    time.after(length, () -> thaw(frozenLife));
  }

  private void thaw(int frozenLife) {
    if (!up || life != frozenLife) {
      return;
    }
    frozen = false;
    story.tell(name, "thaws");
    whenThawed.forEach(Runnable::run);
    var waiting = held;
    held = new ArrayList<>();
    // In the order in which it came in, as a socket gives it out.
    for (int i = 0; i < waiting.size(); i++) {
      time.after(5L * i, waiting.get(i));
    }
  }
}

package kz.qyzmet.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that is told once, at an instant, if the case still waits for it. A wait for the
 * applicant puts the instant off; whoever has not heard of it yet may still tell it by the old one.
 */
final class Mark {
  /** What a mark may be late, or a deed in time be unknown: a long outage and its recovery. */
  private static final Duration SOON = Duration.ofMinutes(15);

  private final List<Promise> promises = new ArrayList<>();

  Mark(Promise first) {
    promises.add(first);
  }

  /**
   * What is told when.
   *
   * @param name kind and threshold, or for a step's end the end itself
   * @param at the first instant at which it may be told
   * @param until when the case stopped waiting for it; null where it waits still
   */
  record Promise(String name, Instant at, Instant until) {
    private Optional<String> wrong(Instant told) {
      if (told.isBefore(at)) {
        return Optional.of("from " + at + " on");
      }
      if (told.isAfter(at.plus(SOON))) {
        return Optional.of("soon after " + at);
      }
      return until != null && until.plus(SOON).isBefore(at)
          ? Optional.of("not at all, for " + until + " had settled it")
          : Optional.empty();
    }
  }

  Promise last() {
    return promises.getLast();
  }

  /** From then on it is to be told at another instant; the same one changes nothing. */
  void moves(String name, Instant at, Instant when) {
    if (last().until() == null && !last().at().equals(at)) {
      stops(when);
      promises.add(new Promise(name, at, null));
    }
  }

  void stops(Instant at) {
    if (last().until() == null) {
      promises.set(promises.size() - 1, new Promise(last().name(), last().at(), at));
    }
  }

  boolean isCalled(String name) {
    return promises.stream().anyMatch(promise -> promise.name().equals(name));
  }

  /** How it should have been told instead; empty where it was told rightly. */
  Optional<String> wrong(String name, Instant told) {
    Optional<String> wrong = Optional.of("otherwise");
    for (var promise : promises) {
      if (promise.name().equals(name)) {
        wrong = promise.wrong(told);
        if (wrong.isEmpty()) {
          return wrong;
        }
      }
    }
    return wrong;
  }

  /** Whether it had to be told. */
  boolean isOwed() {
    return last().until() == null || last().until().isAfter(last().at().plus(SOON));
  }

  /** When the case stopped waiting for it. */
  Instant left() {
    return last().until() == null ? Instant.MAX : last().until();
  }
}

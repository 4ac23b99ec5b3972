package kz.qyzmet.scenarios.run;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.scenarios.file.Answers;
import kz.qyzmet.scenarios.file.Ending;
import kz.qyzmet.scenarios.file.Line;
import kz.qyzmet.scenarios.file.Promise;
import kz.qyzmet.scenarios.file.Refusals;
import kz.qyzmet.scenarios.file.Said;
import kz.qyzmet.scenarios.file.Spot;
import kz.qyzmet.scenarios.file.Standing;
import kz.qyzmet.scenarios.file.Times;

/** What the scenario says against what came. */
final class Findings {
  private static final String NONE = "none";

  private final Clocks clocks;
  private final Cabinet cabinet;
  private final List<Failure> failures = new ArrayList<>();

  Findings(Clocks clocks, Cabinet cabinet) {
    this.clocks = clocks;
    this.cabinet = cabinet;
  }

  List<Failure> failures() {
    return failures;
  }

  void turnedAway(Said<String> reason, Set<String> without, Why why) {
    compare(reason.spot(), reason.value(), why.code());
    if (why.code().equals(Refusals.PAPERS_MISSING)) {
      sets(reason.spot(), without, why.papers());
    }
  }

  void taken(Said<String> reason) {
    compare(reason.spot(), reason.value(), "accepted");
  }

  void notAccepted(Promise promise, Why why) {
    fail(
        promise.registered().spot(),
        "Expected the application to be accepted, but it is turned away (%s): %s"
            .formatted(why.code(), why.sentence()));
  }

  void promise(Promise promise, TermAnswer answer) {
    compare(promise.registered().spot(), promise.registered().value(), answer.registered());
    compare(
        promise.due().spot(),
        promise.due().value().map(Times::text).orElse(NONE),
        text(answer.due()));
    promise
        .internalDue()
        .ifPresent(
            said -> compare(said.spot(), Times.text(said.value()), text(answer.internalDue())));
    promise
        .handOverBy()
        .ifPresent(
            said ->
                compare(
                    said.spot(),
                    said.value(),
                    answer.handOverBy() == null ? NONE : answer.handOverBy()));
  }

  /** The papers without which intake does not take it. */
  void papers(Promise promise, Supplier<Set<String>> asked) {
    promise.papers().ifPresent(said -> sets(said.spot(), said.value(), asked.get()));
  }

  private static String text(OffsetDateTime moment) {
    return moment == null ? NONE : Times.text(moment.toLocalDateTime());
  }

  void standing(Standing said, CaseState state) {
    said.status().ifPresent(status -> compare(status.spot(), status.value(), cabinet.status()));
    said.step().ifPresent(step -> compare(step.spot(), step.value(), step(state)));
    said.missed().ifPresent(missed -> sets(missed.spot(), missed.value(), clocks.missed()));
    said.approaching()
        .ifPresent(warned -> sets(warned.spot(), warned.value(), clocks.approaching()));
    said.told().ifPresent(told -> compare(told.spot(), told.value(), List.copyOf(cabinet.told())));
  }

  private static String step(CaseState state) {
    return switch (state) {
      case null -> "no step, for its papers are on their way";
      case CaseState.Live live -> live.at().step();
      case CaseState.Ended _ -> "no step, for the case is over";
    };
  }

  void ending(Ending said, CaseState state, Optional<LocalDateTime> over) {
    standing(said.standing(), state);
    compare(said.late().spot(), said.late().value(), clocks.missed().contains("legal"));
    compare(
        said.at().spot(),
        Times.text(said.at().value()),
        over.map(Times::text)
            .orElseGet(() -> "no end, for the case still stands at " + step(state)));
  }

  /** Whether the story can go on: it says itself that this is refused. */
  boolean refused(Line.Deed deed, Why why) {
    if (deed.answer().isEmpty()) {
      fail(
          deed.spot(),
          "Expected that %s %s, but the domain refuses it (%s): %s"
              .formatted(deed.who(), deed.does().words(), why.code(), why.sentence()));
      return false;
    }
    var said = deed.answer().get();
    compare(said.spot(), said.value(), why.code());
    return true;
  }

  /** Whether the story can go on: it does not say that this is refused. */
  boolean done(Line.Deed deed) {
    deed.answer()
        .ifPresent(
            said ->
                fail(
                    said.spot(),
                    "Expected that the domain refuses it (%s), but %s %s"
                        .formatted(said.value(), deed.who(), deed.does().words())));
    return deed.answer().isEmpty();
  }

  void answered(Line.Deed deed, String came) {
    var said = deed.answer();
    compare(
        said.map(Said::spot).orElse(deed.spot()),
        said.map(Said::value).orElse(Answers.HEARD),
        came);
  }

  private void sets(Spot spot, Collection<String> said, Collection<String> came) {
    compare(spot, said.stream().sorted().toList(), came.stream().sorted().toList());
  }

  private void compare(Spot spot, Object said, Object came) {
    if (!said.equals(came)) {
      fail(spot, "Expected %s, but it came to %s".formatted(said, came));
    }
  }

  private void fail(Spot spot, String problem) {
    failures.add(new Failure(spot, problem));
  }
}

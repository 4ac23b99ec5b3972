package kz.qyzmet.contracts.passport;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Step.Action;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Proves that a pipeline is a sound graph; whether its limits fit is the passport tools' proof. */
final class PipelineProof {
  private static final Set<Action> DRAFTING = Set.of(Action.PREPARE, Action.VOTE);
  private static final Set<Action> CONFIRMING = Set.of(Action.SIGN, Action.REVIEW);

  private final Passport passport;
  private final Pipeline pipeline;
  private final YamlObject root;

  PipelineProof(Passport passport, YamlObject root) {
    this.passport = passport;
    this.pipeline = passport.pipeline();
    this.root = root;
  }

  void prove() {
    start();
    pipeline.steps().values().forEach(this::moves);
    reachable();
    pipeline.steps().keySet().forEach(this::ends);
    clocksStop();
    pipeline.steps().values().forEach(this::sentBeforeReady);
    twoPairsOfEyes();
    somethingToConfirm();
  }

  private void start() {
    YamlObject block = root.object("pipeline");
    Step first = pipeline.steps().get(pipeline.start());
    if (first == null) {
      throw block.reject("start", "Expected a step, but there is no step " + pipeline.start());
    }
    if (first.action() != Action.REGISTER) {
      throw block.reject("start", "Expected a step that registers, but it does " + first.action());
    }
    if (first.when() != null) {
      throw block(first.code())
          .reject("when", "Expected a start that every case has, but some would pass it over");
    }
  }

  private void moves(Step step) {
    YamlObject block = block(step.code());
    if (Pipeline.isTerminal(step.code())) {
      throw block.reject("Expected a step's own code, but " + step.code() + " is an end");
    }
    Set<String> outcomes = step.action().outcomes();
    if (!step.moves().keySet().equals(outcomes)) {
      throw block.reject(
          "moves",
          "Expected a move for each of "
              + sorted(outcomes)
              + ", but got "
              + sorted(step.moves().keySet()));
    }
    step.moves().forEach((outcome, next) -> move(step, outcome, next));
    if (step.when() != null && step.moves().size() != 1) {
      throw block.reject(
          "when",
          "Expected a step of one outcome to be passed over by, but it has " + sorted(outcomes));
    }
    if (step.when() != null && step.moves().values().stream().anyMatch(Pipeline::isTerminal)) {
      throw block.reject(
          "when", "Expected a step behind it for cases that pass it over, but it is the last one");
    }
    if ((step.vote() != null) != (step.action() == Action.VOTE)) {
      throw block.reject(
          step.vote() == null ? "action" : "vote", "Expected a vote where the action is vote");
    }
    for (String outcome : step.stopsClocksOn()) {
      if (!outcomes.contains(outcome)) {
        throw block.reject(
            "stopsClocksOn", "Expected outcomes of " + sorted(outcomes) + ", but got " + outcome);
      }
    }
  }

  private void move(Step step, String outcome, String next) {
    YamlObject block = block(step.code()).object("moves");
    if (!Pipeline.isTerminal(next) && !pipeline.steps().containsKey(next)) {
      throw block.reject(
          outcome, "Expected a step or one of " + sorted(Pipeline.TERMINALS) + ", but got " + next);
    }
    boolean refusedWrongly = next.equals(Pipeline.REFUSED) && !outcome.equals(Step.REFUSED);
    boolean issuedWrongly = next.equals(Pipeline.ISSUED) && step.action() != Action.ISSUE;
    boolean returnedWrongly =
        next.equals(Pipeline.RETURNED) && !outcome.equals(Step.NOT_CONFORMING);
    if (refusedWrongly || issuedWrongly || returnedWrongly) {
      throw block.reject(
          outcome,
          "Expected the end refused after a refusal, returned after papers that don't conform and"
              + " issued after handing over only, but got "
              + next);
    }
    if (step.action() == Action.ISSUE && !next.equals(Pipeline.ISSUED)) {
      throw block.reject(
          outcome, "Expected the end issued where the result is handed over, but got " + next);
    }
  }

  private void reachable() {
    Set<String> reached = reachedFrom(pipeline.start(), (step, outcome) -> true);
    for (String code : pipeline.steps().keySet()) {
      if (!reached.contains(code)) {
        throw root.object("pipeline")
            .object("steps")
            .reject(code, "Expected a way from " + pipeline.start() + " to it, but there is none");
      }
    }
  }

  private void ends(String code) {
    Set<String> reached = reachedFrom(code, (step, outcome) -> true);
    if (reached.stream().noneMatch(Pipeline::isTerminal)) {
      throw root.object("pipeline")
          .object("steps")
          .reject(code, "Expected a way from it to an end, but there is none");
    }
  }

  /** Item by item of the law: a case must not end with its legal clock still running. */
  private void clocksStop() {
    Set<String> running =
        reachedFrom(pipeline.start(), (step, outcome) -> !step.stopsClocks(outcome));
    for (String end : Pipeline.TERMINALS) {
      if (running.contains(end)) {
        throw root.object("pipeline")
            .reject(
                "steps", "Expected the clocks to stop before the end " + end + ", but they run on");
      }
    }
  }

  /**
   * Where the clocks stop the applicant hears that the result is ready and where: a result that has
   * to travel there must have left by then.
   */
  private void sentBeforeReady(Step step) {
    for (String outcome : step.stopsClocksOn()) {
      for (String later : reachedFrom(step.next(outcome), (any, way) -> true)) {
        Step after = pipeline.steps().get(later);
        if (after != null && after.action() == Action.DISPATCH) {
          throw block(step.code())
              .reject(
                  "stopsClocksOn",
                  "Expected the result to be sent off before the clocks stop, but "
                      + later
                      + " comes after");
        }
      }
    }
  }

  /** Who prepared a draft doesn't sign it. */
  private void twoPairsOfEyes() {
    Set<String> preparing = new HashSet<>();
    for (Step step : pipeline.steps().values()) {
      if (step.action() == Action.PREPARE) {
        preparing.add(step.role());
      }
    }
    for (Step step : pipeline.steps().values()) {
      if (step.action() == Action.SIGN && preparing.contains(step.role())) {
        throw block(step.code())
            .reject(
                "role", "Expected another role than the one that prepares, but got " + step.role());
      }
    }
  }

  /**
   * Who signs or approves confirms a draft or a vote; one that is returned is gone. What is chosen
   * decides which steps a case passes over, so each choice is walked by itself.
   */
  private void somethingToConfirm() {
    for (Channel channel : passport.channels().keySet()) {
      for (PickupOption place : passport.pickups(channel)) {
        Choices.of(
                List.of(passport),
                pipeline.steps().values().stream().map(Step::when),
                channel,
                place.pickup())
            .forEach(chosen -> confirm(Condition.facts(chosen, channel, place.pickup())));
      }
    }
  }

  private void confirm(Map<String, Object> facts) {
    var first = new Arrival(pipeline.start(), false);
    var reached = new HashSet<Arrival>(Set.of(first));
    var waiting = new ArrayDeque<Arrival>(reached);
    while (!waiting.isEmpty()) {
      Arrival arrival = waiting.remove();
      Step step = pipeline.steps().get(arrival.step());
      if (step == null) {
        continue;
      }
      if (!step.appliesTo(facts)) {
        step.moves().values().stream()
            .map(next -> new Arrival(next, arrival.drafted()))
            .filter(reached::add)
            .forEach(waiting::add);
        continue;
      }
      if (!arrival.drafted() && CONFIRMING.contains(step.action())) {
        throw block(step.code())
            .reject(
                "action",
                "Expected a step that prepares or votes on each way to it, but there is a way"
                    + " without, where "
                    + new TreeMap<>(facts));
      }
      arrival.onward(step).filter(reached::add).forEach(waiting::add);
    }
  }

  /** A case that comes to a step, with or without something to confirm. */
  private record Arrival(String step, boolean drafted) {
    Stream<Arrival> onward(Step done) {
      return done.moves().entrySet().stream()
          .map(move -> new Arrival(move.getValue(), draftedAfter(done, move.getKey())));
    }

    private boolean draftedAfter(Step done, String outcome) {
      return !outcome.equals(Step.RETURNED) && (drafted || DRAFTING.contains(done.action()));
    }
  }

  private Set<String> reachedFrom(String start, BiPredicate<Step, String> open) {
    var reached = new HashSet<String>(List.of(start));
    var waiting = new ArrayDeque<String>(reached);
    while (!waiting.isEmpty()) {
      Step step = pipeline.steps().get(waiting.remove());
      if (step == null) {
        continue;
      }
      step.moves().entrySet().stream()
          .filter(move -> open.test(step, move.getKey()))
          .map(java.util.Map.Entry::getValue)
          .filter((Predicate<String>) reached::add)
          .forEach(waiting::add);
    }
    return reached;
  }

  private YamlObject block(String step) {
    return PipelineReader.stepBlock(root, step);
  }

  private static List<String> sorted(Set<String> codes) {
    return codes.stream().sorted().toList();
  }
}

package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.BasisReader.basis;
import static kz.qyzmet.contracts.passport.BasisReader.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads the steps of a pipeline. Whether they make a sound graph is {@link PipelineProof}'s. */
final class PipelineReader {
  private static final Map<String, Step.LimitStarts> STARTS =
      Map.of("entered", Step.LimitStarts.ENTERED, "claimed", Step.LimitStarts.CLAIMED);

  private final YamlObject block;

  PipelineReader(YamlObject block) {
    this.block = block;
  }

  Pipeline pipeline() {
    var steps = new LinkedHashMap<String, Step>();
    block.objects("steps").forEach((code, step) -> steps.put(code, step(code, step)));
    var pipeline = new Pipeline(block.text("start"), steps);
    block.nothingElse();
    return pipeline;
  }

  private static Step step(String code, YamlObject block) {
    var step =
        new Step(
            code,
            text(block, "name"),
            role(block),
            block.choice("action", actions()),
            block.has("limit") ? TermText.read(block, "limit") : null,
            block.has("limitStarts")
                ? block.choice("limitStarts", STARTS)
                : Step.LimitStarts.ENTERED,
            moves(block.object("moves")),
            new HashSet<>(block.textsOrNone("stopsClocksOn")),
            block.textsOrNone("documents"),
            block.textsOrNone("grounds"),
            FormReader.condition(block, "when"),
            vote(block),
            basis(block));
    if (block.has("limitStarts") && step.limit() == null) {
      throw block.reject("limitStarts", "Expected a limit that starts then, but there is none");
    }
    block.nothingElse();
    return step;
  }

  private static Step.Vote vote(YamlObject block) {
    if (!block.has("vote")) {
      return null;
    }
    YamlObject vote = block.object("vote");
    var read = new Step.Vote(vote.integer("quorum", 2, 100));
    vote.nothingElse();
    return read;
  }

  private static String role(YamlObject block) {
    String role = block.text("role");
    if (!Step.ROLES.contains(role)) {
      throw block.reject("role", "Expected one of " + Step.ROLES + ", but got " + role);
    }
    return role;
  }

  private static Map<String, String> moves(YamlObject block) {
    var moves = new LinkedHashMap<String, String>();
    for (String outcome : block.keys()) {
      moves.put(outcome, block.text(outcome));
    }
    return moves;
  }

  private static Map<String, Step.Action> actions() {
    var actions = new LinkedHashMap<String, Step.Action>();
    for (Step.Action action : Step.Action.values()) {
      actions.put(action.name().toLowerCase(Locale.ROOT), action);
    }
    return actions;
  }

  /** The block of a step, to name a line in. */
  static YamlObject stepBlock(YamlObject root, String step) {
    return root.object("pipeline").object("steps").object(step);
  }

  /** Codes that several steps name, for the proof that nothing is unused. */
  static Set<String> named(
      Pipeline pipeline, java.util.function.Function<Step, java.util.List<String>> of) {
    var named = new HashSet<String>();
    pipeline.steps().values().forEach(step -> named.addAll(of.apply(step)));
    return named;
  }
}

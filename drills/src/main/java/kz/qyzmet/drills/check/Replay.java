package kz.qyzmet.drills.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * A case's history walked along the passport's pipeline, and what everybody else should show then.
 * It knows the ways that people of the drills go: by portal or from a branch of the Corporation, to
 * the college's own office or to that branch. What goes back from there has no place on them, and
 * would be a finding.
 */
final class Replay {
  private static final String UNCHANGED = null;
  private static final Set<String> SENT_OR_SIGNED = Set.of("SIGNED", "DISPATCHED");

  private final Pipeline pipeline;
  private final List<String> offThePath = new ArrayList<>();
  private final List<String> statuses = new ArrayList<>(List.of("ACCEPTED"));
  private String step;
  private String state = "OPEN";
  private String atIntake = "ACCEPTED";
  private String before = "";
  private int version;

  private Replay(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  static Replay of(Pipeline pipeline, List<Stored.Step> history) {
    var replay = new Replay(pipeline);
    history.forEach(replay::take);
    return replay;
  }

  private void take(Stored.Step row) {
    version++;
    require(row.version() == version, row, "version " + version);
    if (row.kind().equals("PACKAGE_CHECKED")) {
      require(step == null && before.isEmpty(), row, "nobody to look for papers that are here");
      return;
    }
    require(
        row.kind().equals("OPENED") == before.isEmpty(), row, "the opening first and only first");
    boolean ended = List.of("ISSUED", "REFUSED", "WITHDRAWN").contains(state);
    require(!ended || row.kind().equals("WITHDRAWAL_REFUSED"), row, "nothing after the end");
    switch (row.kind()) {
      case "OPENED" -> move(row, pipeline.start(), UNCHANGED);
      case "CLAIMED", "REASSIGNED" -> require(Objects.equals(row.step(), step), row, "at " + step);
      case "REGISTERED" -> move(row, after(row, Action.REGISTER, Step.DONE), "REGISTERED");
      case "ASSIGNED" -> move(row, after(row, Action.ASSIGN, Step.DONE), "IN_PROGRESS");
      case "DRAFTED" -> move(row, after(row, Action.PREPARE, Step.DONE), "IN_PROGRESS");
      case "RETURNED" -> move(row, after(row, Action.SIGN, Step.RETURNED), "IN_PROGRESS");
      // The case stays where it is until the applicant has been heard.
      case "HEARING_ANNOUNCED" -> after(row, Action.SIGN, Step.REFUSED);
      case "SIGNED" -> {
        move(row, after(row, Action.SIGN, Step.GRANTED), UNCHANGED);
        atIntake = "SIGNED";
      }
      // It travels to the branch that hands it out, and its step is not over before that.
      case "DISPATCHED" -> {
        require(before.equals("SIGNED"), row, "a signature before");
        move(row, step, UNCHANGED);
      }
      case "READY" -> {
        require(SENT_OR_SIGNED.contains(before), row, "a signature before");
        state = "READY";
        show("READY");
      }
      case "ISSUED" -> end(row, after(row, Action.ISSUE, Step.DONE), Pipeline.ISSUED);
      case "REFUSED" -> end(row, after(row, Action.SIGN, Step.REFUSED), Pipeline.REFUSED);
      case "WITHDRAWN" -> {
        require(state.equals("OPEN") && !before.equals("SIGNED"), row, "nothing signed");
        state = "WITHDRAWN";
        step = null;
        show("WITHDRAWN");
      }
      case "WITHDRAWAL_REFUSED" ->
          require(!state.equals("OPEN") && !state.equals("WITHDRAWN"), row, "a signature before");
      default -> require(false, row, "a kind that is known");
    }
    before = row.kind();
  }

  /** Where that outcome leads from the step at hand, which must have that action. */
  private String after(Stored.Step row, Action action, String outcome) {
    boolean fits =
        Objects.equals(row.step(), step) && step != null && pipeline.step(step).action() == action;
    require(fits, row, "a step with " + action + ", not " + step);
    return fits ? pipeline.step(step).moves().get(outcome) : null;
  }

  private void move(Stored.Step row, String next, String status) {
    require(Objects.equals(row.next(), next), row, "to lead to " + next + ", not " + row.next());
    step = next;
    if (status != null) {
      show(status);
    }
  }

  private void end(Stored.Step row, String next, String terminal) {
    require(terminal.equals(next), row, "to end as " + terminal);
    step = null;
    state = terminal.toUpperCase(java.util.Locale.ROOT);
    show(state);
  }

  private void show(String status) {
    atIntake = status;
    if (!statuses.getLast().equals(status)) {
      statuses.add(status);
    }
  }

  private void require(boolean holds, Stored.Step row, String what) {
    if (!holds) {
      offThePath.add(row.id() + " " + row.version() + " " + row.kind() + ": expected " + what);
    }
  }

  List<String> offThePath() {
    return offThePath;
  }

  int version() {
    return version;
  }

  String step() {
    return step;
  }

  /** The college's. */
  String state() {
    return state;
  }

  /** Intake's. */
  String atIntake() {
    return atIntake;
  }

  /** Those of the cabinet, one after the other. */
  List<String> statuses() {
    return statuses;
  }

  /** The deadline-service's. */
  String watch() {
    return switch (state) {
      case "OPEN" -> "running";
      case "READY" -> "ready";
      default -> "ended";
    };
  }
}

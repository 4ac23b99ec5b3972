package kz.qyzmet.college.casework.rest;

import java.util.Map;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.rest.Bodies.ClaimBody;
import kz.qyzmet.college.casework.rest.Bodies.CompleteBody;
import kz.qyzmet.college.casework.rest.Bodies.DraftBody;
import kz.qyzmet.college.casework.rest.Bodies.ReassignBody;
import kz.qyzmet.college.casework.rest.Bodies.ReturnBody;
import kz.qyzmet.kit.problem.Problem;

/** Bodies to commands. What is wrong with a body is told field by field, all at once. */
final class Commands {

  private Problem faults = Problem.of("validation-failed", 422);

  private Commands() {}

  static Command claim(Staff by, ClaimBody body) {
    var reading = new Commands();
    var command = new Command.Claim(by, reading.optional("step", body.step(), Bodies.CODE_LENGTH));
    return reading.sound(command);
  }

  static Command complete(Staff by, CompleteBody body) {
    var reading = new Commands();
    var command =
        new Command.Complete(
            by,
            reading.required("step", body.step(), Bodies.CODE_LENGTH),
            new Command.Work(
                reading.person("executor", body.executor()),
                Optional.ofNullable(body.draft()).map(reading::draft),
                reading.optional("receivedBy", body.receivedBy(), Bodies.RECEIVER_LENGTH)));
    return reading.sound(command);
  }

  static Command reassign(Staff by, ReassignBody body) {
    var director = by.asDirector().orElseThrow(() -> Problem.of("forbidden", 403).exception());
    var reading = new Commands();
    var step = reading.optional("step", body.step(), Bodies.CODE_LENGTH);
    var assignee = reading.required("assignee", body.assignee(), Bodies.CODE_LENGTH);
    reading.check();
    return new Command.Reassign(director, step, new StaffCode(assignee));
  }

  static Command giveBack(Staff by, ReturnBody body) {
    var reading = new Commands();
    var command =
        new Command.Return(
            by,
            reading.optional("step", body.step(), Bodies.CODE_LENGTH),
            reading.required("note", body.note(), Bodies.TEXT_LENGTH));
    return reading.sound(command);
  }

  private Command.Proposal draft(DraftBody draft) {
    var decision = required("draft.decision", draft.decision(), Bodies.CODE_LENGTH);
    if (!decision.isEmpty() && !decision.equals("grant") && !decision.equals("refuse")) {
      fault("draft.decision", "one-of", Map.of("values", "grant, refuse"));
    }
    return new Command.Proposal(
        decision.equals("grant"),
        optional("draft.ground", draft.ground(), Bodies.CODE_LENGTH),
        optional("draft.text", draft.text(), Bodies.TEXT_LENGTH));
  }

  private Optional<StaffCode> person(String field, String value) {
    return optional(field, value, Bodies.CODE_LENGTH).map(StaffCode::new);
  }

  private String required(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      fault(field, "required", Map.of());
      return "";
    }
    return optional(field, value, longest).orElse("");
  }

  /** A given value may not be blank: that would say nothing and look as if it did. */
  private Optional<String> optional(String field, String value, int longest) {
    if (value == null) {
      return Optional.empty();
    }
    if (value.isBlank()) {
      fault(field, "blank", Map.of());
      return Optional.empty();
    }
    if (value.length() > longest) {
      fault(field, "too-long", Map.of("max", longest));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private void fault(String field, String code, Map<String, Object> facts) {
    faults = faults.error(field, code, facts);
  }

  private Command sound(Command command) {
    check();
    return command;
  }

  private void check() {
    if (!faults.errors().isEmpty()) {
      throw faults.exception();
    }
  }
}

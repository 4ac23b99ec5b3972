package kz.qyzmet.college.casework.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Authority;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.PackageCondition;
import kz.qyzmet.college.casework.domain.Sending;
import kz.qyzmet.college.casework.domain.Sending.Carrier;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.rest.Bodies.AuthorityBody;
import kz.qyzmet.college.casework.rest.Bodies.CheckBody;
import kz.qyzmet.college.casework.rest.Bodies.ClaimBody;
import kz.qyzmet.college.casework.rest.Bodies.CompleteBody;
import kz.qyzmet.college.casework.rest.Bodies.DraftBody;
import kz.qyzmet.college.casework.rest.Bodies.PackageBody;
import kz.qyzmet.college.casework.rest.Bodies.ReassignBody;
import kz.qyzmet.college.casework.rest.Bodies.ResumeBody;
import kz.qyzmet.college.casework.rest.Bodies.ReturnBody;
import kz.qyzmet.college.casework.rest.Bodies.SendingBody;
import kz.qyzmet.college.casework.rest.Bodies.SuspendBody;
import kz.qyzmet.kit.problem.Problem;

/** Bodies to commands. What is wrong with a body is told field by field, all at once. */
final class Commands {

  private static final Map<String, PackageCondition> CONDITIONS =
      Map.of(
          "here", PackageCondition.HERE,
          "damaged", PackageCondition.DAMAGED,
          "missing", PackageCondition.MISSING);

  private static final Map<String, Carrier> CARRIERS =
      Map.of("courier", Carrier.COURIER, "post", Carrier.POST);

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
                Optional.ofNullable(body.draft()).map(draft -> reading.proposal("draft", draft)),
                reading.optional("receivedBy", body.receivedBy(), Bodies.RECEIVER_LENGTH),
                Optional.ofNullable(body.check()).map(reading::findings),
                Optional.ofNullable(body.vote()).map(vote -> reading.proposal("vote", vote)),
                Optional.ofNullable(body.sending()).map(reading::sending),
                Optional.ofNullable(body.representative()).map(reading::authority)));
    return reading.sound(command);
  }

  static Command reassign(Staff by, ReassignBody body) {
    var head = by.asHead().orElseThrow(() -> Problem.of("forbidden", 403).exception());
    var reading = new Commands();
    var step = reading.optional("step", body.step(), Bodies.CODE_LENGTH);
    var assignee = reading.required("assignee", body.assignee(), Bodies.CODE_LENGTH);
    reading.check();
    return new Command.Reassign(head, step, new StaffCode(assignee));
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

  static Command suspend(Staff by, SuspendBody body) {
    var reading = new Commands();
    var command =
        new Command.Suspend(
            by,
            reading.optional("step", body.step(), Bodies.CODE_LENGTH),
            reading.required("note", body.note(), Bodies.TEXT_LENGTH));
    return reading.sound(command);
  }

  static Command resume(Staff by, ResumeBody body) {
    var reading = new Commands();
    var command = new Command.Resume(by, reading.optional("step", body.step(), Bodies.CODE_LENGTH));
    return reading.sound(command);
  }

  static Command takeBack(Staff by, PackageBody body) {
    return new Command.TakeBack(
        by,
        switch (condition(body)) {
          case HERE -> Change.Return.HERE;
          case DAMAGED -> Change.Return.DAMAGED;
          case MISSING -> Change.Return.MISSING;
        });
  }

  static PackageCondition condition(PackageBody body) {
    var reading = new Commands();
    var condition = reading.required("condition", body.condition(), Bodies.CODE_LENGTH);
    if (!condition.isEmpty() && !CONDITIONS.containsKey(condition)) {
      reading.fault("condition", "one-of", Map.of("values", "here, damaged, missing"));
    }
    reading.check();
    return CONDITIONS.get(condition);
  }

  private Command.Proposal proposal(String part, DraftBody given) {
    var decision = required(part + ".decision", given.decision(), Bodies.CODE_LENGTH);
    if (!decision.isEmpty() && !decision.equals("grant") && !decision.equals("refuse")) {
      fault(part + ".decision", "one-of", Map.of("values", "grant, refuse"));
    }
    return new Command.Proposal(
        decision.equals("grant"),
        optional(part + ".ground", given.ground(), Bodies.CODE_LENGTH),
        optional(part + ".text", given.text(), Bodies.TEXT_LENGTH));
  }

  private Sending sending(SendingBody given) {
    var carrier = optional("sending.carrier", given.carrier(), Bodies.CODE_LENGTH);
    if (carrier.filter(code -> !CARRIERS.containsKey(code)).isPresent()) {
      fault("sending.carrier", "one-of", Map.of("values", "courier, post"));
    }
    return new Sending(
        carrier.map(CARRIERS::get).orElse(Carrier.COURIER),
        optional("sending.trackingNumber", given.trackingNumber(), Bodies.CODE_LENGTH));
  }

  private Command.Findings findings(CheckBody check) {
    if (check.conforming() == null) {
      fault("check.conforming", "required", Map.of());
    }
    return new Command.Findings(
        Boolean.TRUE.equals(check.conforming()),
        codes("check.documents", check.documents()),
        optional("check.text", check.text(), Bodies.TEXT_LENGTH));
  }

  private Authority authority(AuthorityBody given) {
    return new Authority(
        required("representative.ground", given.ground(), Bodies.CODE_LENGTH),
        codes("representative.papers", given.papers()));
  }

  private List<String> codes(String field, List<String> given) {
    if (given == null) {
      return List.of();
    }
    if (given.size() > Bodies.DOCUMENTS) {
      fault(field, "too-long", Map.of("max", Bodies.DOCUMENTS));
      return List.of();
    }
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      codes.add(required(field + "[" + i + "]", given.get(i), Bodies.CODE_LENGTH));
    }
    return codes;
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

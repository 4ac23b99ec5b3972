package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.college.casework.domain.PackageCondition;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * Watches the changes of one case and names the first that its passport or the rules forbid. It
 * knows the law, not the code: it keeps a small memory of its own, reads the passport's data and
 * asks the production classes nothing.
 */
final class LawfulPath {
  private final Law law;
  private PlainPipeline pipeline;
  private LawfulHands hands;
  private LawfulInterludes interludes;
  private String place;
  private String signer;
  private final Set<String> signed = new HashSet<>();
  private boolean registered;

  /** The decision as it stands: drafted, or voted; null where there is none. */
  private Draft decision;

  /** Whether it has left for the branch that hands it over. */
  private boolean sent;

  private boolean back;
  private boolean kept;
  private boolean wanted;
  private boolean again;

  /** Whether the papers have come that were on their way when it was withdrawn. */
  private boolean found;

  private boolean stopping;
  private boolean ready;
  private Change end;
  private String wrong;

  LawfulPath(Law law) {
    this.law = law;
  }

  /**
   * What is unlawful about the change; empty where nothing is.
   *
   * @param filedAt when the objection was filed that the change answers; null for all others
   */
  Optional<String> see(Change change, Instant filedAt) {
    wrong = null;
    if (change instanceof Change.Opened opened) {
      open(opened);
    } else if (pipeline == null) {
      never(true, "it acted before it was opened");
    } else {
      never(end != null && !Moves.answers(change), "something came after the end");
      never(
          change instanceof Change.MadeReady ? !stopping && !arrives() : stopping,
          "it was not ready when its passport says so, or was at another time");
      never(
          change instanceof Change.ByPerson personal && !personal.step().equals(place),
          "it acted at a step where it does not stand");
      hands.see(change).ifPresent(what -> never(true, what));
      act(change);
      interludes
          .see(change, filedAt, end == null && !ready, decision)
          .ifPresent(what -> never(true, what));
      follow(change);
    }
    return Optional.ofNullable(wrong);
  }

  private void open(Change.Opened opened) {
    never(pipeline != null, "it was opened twice");
    var facts = opened.facts();
    var passport = law.passport(facts.service());
    var provider = Law.organisation(facts.organisation());
    pipeline = new PlainPipeline(passport, facts);
    hands = new LawfulHands(pipeline, provider);
    interludes = new LawfulInterludes(passport, provider, facts.registered());
    place = pipeline.first();
    never(!opened.next().step().equals(place), "it did not begin at its first step");
  }

  /** What was sent may be found at the branch at any time. */
  private boolean arrives() {
    return sent && (!ready || again);
  }

  private void act(Change change) {
    switch (change) {
      case Change.Opened _ -> {}
      case Change.Registered done -> {
        at(Action.REGISTER, done);
        never(registered, "it was registered twice");
        registered = true;
      }
      case Change.Assigned done -> at(Action.ASSIGN, done);
      case Change.Drafted done -> {
        at(Action.PREPARE, done);
        decision = done.draft();
      }
      case Change.Returned done -> {
        decided(done);
        never(decision == null, "it was returned before it was drafted");
        decision = null;
        signer = null;
        signed.clear();
      }
      case Change.Signed done -> signed(Action.SIGN, done);
      case Change.Reviewed done -> signed(Action.REVIEW, done);
      case Change.Voted done -> {
        decided(done);
        at(Action.VOTE, done);
        never(decision == null, "it was voted on before it was drafted");
      }
      case Change.Resolved done -> {
        at(Action.VOTE, done);
        decision = done.decision();
        if (decision instanceof Draft.Refuse) {
          signer = done.by().code().value();
        }
      }
      case Change.Dispatched done -> {
        at(Action.ISSUE, done);
        never(!pipeline.travels(), "something was sent where nothing travels");
        never(sent, "it was sent twice");
        never(
            back && !(kept && wanted),
            "it was sent again, and nobody wanted it or it was not here");
        again = back;
        back = false;
        sent = true;
      }
      case Change.RefusalDecided done -> refused(done);
      case Change.HearingAnnounced done -> {
        decided(done);
        never(
            at(done) != Action.VOTE && !isDrafted(done.hearing().ground()),
            "a hearing was held where no such refusal was drafted");
      }
      case Change.Done done -> never(!isPlain(at(done)), "a step was done without its own work");
      case Change.PapersReturned done -> {
        at(Action.CHECK, done);
        never(done.documents().isEmpty(), "papers went back of which none is wrong");
        ends(done, Step.NOT_CONFORMING);
      }
      case Change.HandedOver done -> {
        at(Action.ISSUE, done);
        never(!ready || again, "it was handed over before it was ready");
        never(
            pipeline.travels() != done.by() instanceof Operator || pipeline.travels() != sent,
            "it was handed over by the wrong hands, or was not sent to them");
        never(
            done.what() instanceof Draft.Refuse
                ? !done.what().equals(decision)
                : decision instanceof Draft.Refuse,
            "something else was handed over than was decided");
        ends(done, Step.DONE);
      }
      case Change.MadeReady _ -> {
        ready = true;
        again = false;
      }
      case Change.ReturnNoted note -> cameBack(note);
      case Change.WithdrawnByApplicant _ ->
          never(signer != null, "it was withdrawn after the signature");
      case Change.WithdrawalDeclined answer -> declined(answer);
      case Change.PackageFound look -> {
        never(
            !(end instanceof Change.WithdrawnByApplicant),
            "papers were looked for by a case that was not withdrawn");
        never(found, "papers were found twice");
        found = look.condition() != PackageCondition.MISSING;
      }
      case Change.Claimed _,
          Change.Reassigned _,
          Change.ObjectionHeard _,
          Change.ObjectionTooLate _,
          Change.Suspended _,
          Change.Resumed _ -> {}
    }
  }

  /** Nobody fetched it: the provider awaits it, has it, and is asked for it. */
  private void cameBack(Change.ReturnNoted note) {
    at(Action.ISSUE, note);
    switch (note.what()) {
      case AWAITED -> {
        never(!ready || !sent || again, "a branch sent back what it had not");
        sent = false;
        back = true;
        kept = false;
        wanted = false;
      }
      case HERE, DAMAGED -> {
        never(!back || kept, "something came back twice, or never left");
        kept = true;
      }
      case MISSING -> never(!back || kept, "something was missed that is here");
      case WANTED -> {
        never(!back || wanted, "something was wanted twice, or had never gone back");
        wanted = true;
      }
    }
    var role = kept && !wanted ? "applicant" : pipeline.step(place).role();
    never(
        !note.next().equals(new Change.Place(place, role, false)),
        "what went back waited for another role");
  }

  private void signed(Action action, Change.ByPerson done) {
    at(action, done);
    decided(done);
    never(!registered || decision == null, "it was signed too early");
    never(!signed.add(done.step()), "it was signed twice in one step");
    signer = done.by().code().value();
  }

  private void refused(Change.RefusalDecided done) {
    decided(done);
    never(!registered || decision == null, "it was refused too early");
    never(
        at(done) != Action.VOTE && !isDrafted(done.ground()),
        "a refusal was signed where another was drafted, or none");
    signer = done.by().code().value();
    ends(done, Step.REFUSED);
  }

  private boolean isDrafted(String ground) {
    return new Draft.Refuse(ground).equals(decision);
  }

  /** Whether the fact that it is done is all that there is to say of such a step. */
  private static boolean isPlain(Action action) {
    return switch (action) {
      case CHECK, PRODUCE, DISPATCH, NOTIFY -> true;
      case REGISTER, ASSIGN, PREPARE, VOTE, REVIEW, SIGN, ISSUE -> false;
    };
  }

  private void decided(Change.ByPerson done) {
    never(!LawfulHands.decides(at(done)), "something was decided in a step that decides nothing");
  }

  private void declined(Change.WithdrawalDeclined answer) {
    never(end == null && signer == null, "a withdrawal was declined before the signature");
    never(end instanceof Change.WithdrawnByApplicant, "a withdrawal was declined after it");
    var reason =
        switch (end) {
          case Change.HandedOver done ->
              done.what() instanceof Draft.Refuse ? Change.TooLate.REFUSED : Change.TooLate.ISSUED;
          case Change.RefusalDecided _ -> Change.TooLate.REFUSED;
          case Change.PapersReturned _ -> Change.TooLate.RETURNED;
          case null -> Change.TooLate.SIGNED;
          case Change _ -> Change.TooLate.SIGNED;
        };
    never(answer.reason() != reason, "a withdrawal was declined for another reason");
  }

  private void ends(Change done, String outcome) {
    never(pipeline.after(place, outcome) != null, "it ended where its passport leads on");
    end = done;
  }

  /** Goes where the passport leads, and nowhere else. */
  private void follow(Change change) {
    stopping = false;
    if (change instanceof Change.WithdrawnByApplicant) {
      end = change;
    }
    var next = Moves.place(change);
    if (change instanceof Change.Dispatched) {
      never(!next.step().equals(place), "it was sent and went on to another step");
      never(!next.role().equals(Operator.ROLE), "what was sent waited for another role");
    } else if (next != null) {
      var outcome = outcome(change);
      never(!next.step().equals(pipeline.after(place, outcome)), "it went where no step leads");
      stopping = !ready && pipeline.stops(place, outcome);
      place = next.step();
      never(!next.role().equals(pipeline.step(place).role()), "a step waited for another role");
    }
  }

  private String outcome(Change change) {
    return switch (change) {
      case Change.Returned _ -> Step.RETURNED;
      case Change.Signed _, Change.Reviewed _, Change.Resolved _ ->
          decision instanceof Draft.Refuse ? Step.REFUSED : Step.GRANTED;
      case Change.Done done -> done.outcome();
      case Change _ -> Step.DONE;
    };
  }

  private Action at(Change.ByPerson done) {
    return pipeline.step(done.step()).action();
  }

  private void at(Action action, Change.ByPerson done) {
    never(at(done) != action, "it did what is not done in that step");
  }

  private void never(boolean happened, String what) {
    if (happened && wrong == null) {
      wrong = what;
    }
  }
}

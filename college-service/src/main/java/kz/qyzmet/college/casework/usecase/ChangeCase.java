package kz.qyzmet.college.casework.usecase;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.domain.Refusal;
import kz.qyzmet.college.casework.usecase.CaseStore.Written;
import kz.qyzmet.college.casework.usecase.Transition.Cause;
import kz.qyzmet.contracts.passport.Step.Action;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/** A person's command on a case: load, decide, write in one statement. */
@ApplicationScoped
public class ChangeCase {

  private static final Logger LOG = Logger.getLogger(ChangeCase.class);

  private final CaseStore store;
  private final Procedures procedures;
  private final Outbox outbox;
  private final Moments moments;
  private final Ids ids;
  private final CaseMeters meters;
  private final PaperGate papers;
  private final NumberSlot slot;

  ChangeCase(
      CaseStore store,
      Procedures procedures,
      Outbox outbox,
      Moments moments,
      Ids ids,
      CaseMeters meters,
      PaperGate papers) {
    this.store = store;
    this.procedures = procedures;
    this.outbox = outbox;
    this.moments = moments;
    this.ids = ids;
    this.meters = meters;
    this.papers = papers;
    this.slot = new NumberSlot("incoming-number-" + ids.next());
  }

  /**
   * Decides a command and writes what follows from it.
   *
   * @param sight the caller's: a case that he does not see is absent for him
   * @param expected the version that the caller has seen
   * @param answer what to tell him and to store under his key
   */
  public Uni<Outcome> change(
      UUID id, Sight sight, int expected, Command command, Request request, Answering answer) {
    return store
        .load(id, sight.organisation())
        .flatMap(
            found -> {
              if (found.filter(sight::sees).isEmpty()) {
                return Uni.createFrom().item(new Outcome.Absent());
              }
              var before = found.get();
              if (before.version() != expected) {
                return Uni.createFrom().item(new Outcome.Stale(before.version()));
              }
              return decide(before, command, request, answer);
            });
  }

  private Uni<Outcome> decide(CaseAt before, Command command, Request request, Answering answer) {
    var facts = before.state().facts();
    var now = moments.now();
    var procedure = procedures.of(facts.service(), facts.organisation());
    return switch (Casework.decide(before.state(), command, procedure, now)) {
      case Decision.Refused<?>(var refusal) -> {
        meters.refused(refusal);
        LOG.infof(
            "case=%s version=%d refused=%s",
            facts.id(), before.version(), refusal.getClass().getSimpleName());
        yield Uni.createFrom().item(new Outcome.Refused(refusal, before.version()));
      }
      case Decision.Accepted<?>(var changes) ->
          lacks(before, procedure, command)
              .flatMap(
                  part ->
                      part.map(it -> lacking(before, it))
                          .orElseGet(() -> write(before, changes, request, answer)));
    };
  }

  /** What the case's paper still needs before that step is done. */
  private Uni<Optional<Refusal.PartMissing>> lacks(
      CaseAt before, Procedure procedure, Command command) {
    if (!(command instanceof Command.Complete complete)) {
      return Uni.createFrom().item(Optional.empty());
    }
    var facts = before.state().facts();
    if (complete.work().draft().isPresent()) {
      var proposal = complete.work().draft().get();
      var refusedOn = proposal.grant() ? Optional.<String>empty() : proposal.ground();
      return papers
          .lacksPaper(facts.id(), facts.service(), facts.organisation(), refusedOn)
          .map(lacks -> part(lacks, complete, "paper"));
    }
    if (procedure.action(complete.step()) == Action.SIGN) {
      return papers
          .lacksSignature(facts.id(), facts.organisation())
          .map(lacks -> part(lacks, complete, "signature"));
    }
    return Uni.createFrom().item(Optional.empty());
  }

  private static Optional<Refusal.PartMissing> part(
      boolean lacks, Command.Complete command, String part) {
    return lacks ? Optional.of(new Refusal.PartMissing(command.step(), part)) : Optional.empty();
  }

  private Uni<Outcome> lacking(CaseAt before, Refusal.PartMissing refusal) {
    meters.refused(refusal);
    LOG.infof(
        "case=%s version=%d refused=%s",
        before.state().facts().id(), before.version(), refusal.getClass().getSimpleName());
    return Uni.createFrom().item(new Outcome.Refused(refusal, before.version()));
  }

  private Uni<Outcome> write(
      CaseAt before, List<Change> changes, Request request, Answering answer) {
    var facts = before.state().facts();
    var after = before.after(changes);
    var transition =
        Transition.of(
            before.version(), after, changes, new Cause(null, request.correlation()), ids, slot);
    var told = answer.to(after, slot);
    return store
        .write(transition, new StoredCommand(request.key(), told))
        .flatMap(
            written ->
                switch (written) {
                  case Written.Lost _ -> lost(facts.id(), facts.organisation());
                  case Written.Done(var number) -> {
                    outbox.kick();
                    meters.done(changes);
                    LOG.infof(
                        "case=%s version=%d events=%s",
                        facts.id(), after.version(), transition.kinds());
                    yield Uni.createFrom()
                        .item(new Outcome.Done(number.map(it -> numbered(told, it)).orElse(told)));
                  }
                });
  }

  /** Somebody was faster between our two round trips: say where the case stands now. */
  private Uni<Outcome> lost(UUID id, String organisation) {
    return store
        .load(id, organisation)
        .map(
            now ->
                now.<Outcome>map(it -> new Outcome.Stale(it.version()))
                    .orElseGet(Outcome.Absent::new));
  }

  /**
   * Tells and counts that a command was refused for its stale version. The caller says so once it
   * is known to be no retry: that is stale by what it has done itself, and gets its first answer.
   */
  public void refusedAsStale(UUID id, int currentVersion) {
    meters.stale();
    LOG.infof("case=%s version=%d refused=Stale", id, currentVersion);
  }

  private StoredAnswer numbered(StoredAnswer answer, String number) {
    var escaped = new String(JsonStringEncoder.getInstance().quoteAsString(number));
    var body = new String(answer.body(), StandardCharsets.UTF_8).replace(slot.token(), escaped);
    return new StoredAnswer(
        answer.status(), answer.headers(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Under which key and in which chain of work a command comes. */
  public record Request(CommandKey key, String correlation) {}

  /** Makes the answer that is stored and sent. */
  @FunctionalInterface
  public interface Answering {
    StoredAnswer to(CaseAt after, NumberSlot slot);
  }

  /** What became of a command. */
  public sealed interface Outcome {

    record Done(StoredAnswer answer) implements Outcome {}

    record Refused(Refusal refusal, int version) implements Outcome {}

    record Stale(int currentVersion) implements Outcome {}

    record Absent() implements Outcome {}
  }
}

package kz.qyzmet.intake.result.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.attachment.usecase.OwnAttachments;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.CannotCheck;
import kz.qyzmet.intake.result.domain.CannotGoBack;
import kz.qyzmet.intake.result.domain.CannotHandOver;
import kz.qyzmet.intake.result.domain.Checking;
import kz.qyzmet.intake.result.domain.Finding;
import kz.qyzmet.intake.result.domain.GoingBack;
import kz.qyzmet.intake.result.domain.HandingOver;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.intake.result.usecase.BranchResults.Reply;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * An operator has looked for what was sent, hands it over, sends back what nobody has fetched, or
 * asks for it again. Who reads, decides and finds that something was published about the
 * application meanwhile, begins anew: the event's number is part of the event.
 */
@ApplicationScoped
public class ChangeResult {
  private static final Logger LOG = Logger.getLogger(ChangeResult.class);
  private static final String OPERATOR = "operator";

  private final BranchResults results;
  private final Passports passports;
  private final RegisteredApplicant applicants;
  private final OwnAttachments attachments;
  private final Outbox outbox;
  private final Moments moments;
  private final Ids ids;

  ChangeResult(
      BranchResults results,
      Passports passports,
      RegisteredApplicant applicants,
      OwnAttachments attachments,
      Outbox outbox,
      Moments moments,
      Ids ids) {
    this.results = results;
    this.passports = passports;
    this.applicants = applicants;
    this.attachments = attachments;
    this.outbox = outbox;
    this.moments = moments;
    this.ids = ids;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Done(BranchResult after) implements Outcome {}

    record NotChecked(CannotCheck why) implements Outcome {}

    record NotHandedOver(CannotHandOver why) implements Outcome {}

    record NotGoneBack(CannotGoBack why) implements Outcome {}

    /** Somebody was faster. */
    record Stale(int currentVersion) implements Outcome {}

    /** There is none, or it was sent to another branch. */
    record Absent() implements Outcome {}
  }

  /**
   * Who asks, and of what.
   *
   * @param person the operator's opaque code
   * @param expected the version that the operator has seen
   * @param reply makes the answer that is stored under the idempotency key in the same commit
   */
  public record Request(
      UUID application,
      Branch branch,
      String person,
      int expected,
      String correlationId,
      Function<BranchResult, Reply> reply) {}

  /** What is to be written: how it stands then, and what is told of it. */
  private record Change(BranchResult after, ApplicationEvent event, String outcome) {}

  private sealed interface Decided {
    record To(Change change) implements Decided {}

    record Not(Outcome outcome, Object why) implements Decided {}
  }

  /** By one moment, however long it takes to ask others. */
  private interface Deciding {
    Uni<Decided> decide(BranchResults.Found one, Instant now);
  }

  /** Says what was found. */
  public Uni<Outcome> check(Request request, Finding found) {
    return decided(request, (result, now) -> checked(result, request, found, now));
  }

  /**
   * Hands it over. The register is asked where it would be handed over: nobody waits for it in
   * vain, and nobody gets anything unasked.
   */
  public Uni<Outcome> handOver(Request request, HandingOver.Shown shown) {
    return shown.signed() == null
        ? handOverSigned(request, shown)
        : attachments
            .acknowledgement(request.branch().code(), shown.signed().attachment())
            .flatMap(scan -> handOverSigned(request, shown.scannedHere(scan.isPresent())));
  }

  private Uni<Outcome> handOverSigned(Request request, HandingOver.Shown shown) {
    return change(
        request,
        (one, now) ->
            switch (handedOver(one.result(), request, shown, HandingOver.Applicant.UNASKED, now)) {
              case Decided.Not not -> Uni.createFrom().item(not);
              case Decided.To _ ->
                  applicants
                      .find(one.iin(), request.correlationId())
                      .map(applicant -> handedOver(one.result(), request, shown, applicant, now));
            });
  }

  /**
   * Sends back to the provider what nobody has fetched.
   *
   * @param trackingNumber the carrier's; null where it gave none
   */
  public Uni<Outcome> sendBack(Request request, String carrier, String trackingNumber) {
    return decided(
        request,
        (result, now) -> {
          var back = new BranchResult.Sent(carrier, trackingNumber, now, request.person());
          return goneBack(
              GoingBack.sendBack(result, back, request.branch()),
              new ResultReturned(
                  result.application(), result.branch(), now, by(request), carrier, trackingNumber),
              carrier);
        });
  }

  /** Asks the provider for what has gone back. */
  public Uni<Outcome> request(Request request) {
    return decided(
        request,
        (result, now) ->
            goneBack(
                GoingBack.request(result, request.person(), now),
                new ResultRequested(result.application(), result.branch(), now, by(request)),
                null));
  }

  private static Decided goneBack(
      GoingBack.Decision decision, ApplicationEvent event, String outcome) {
    return switch (decision) {
      case GoingBack.Decision.Refused(var why) ->
          new Decided.Not(new Outcome.NotGoneBack(why), why);
      case GoingBack.Decision.Moved(var after) -> new Decided.To(new Change(after, event, outcome));
    };
  }

  private Decided checked(BranchResult result, Request request, Finding found, Instant now) {
    var look = new Checking.Look(found, request.branch(), request.person(), now);
    return switch (Checking.decide(result, look, passport(result))) {
      case Checking.Decision.Refused(var why) -> new Decided.Not(new Outcome.NotChecked(why), why);
      case Checking.Decision.Checked(var after) ->
          new Decided.To(new Change(after, received(after, request, found, now), found.code()));
    };
  }

  /** The applicant is told until when it is kept. */
  private static ResultReceived received(
      BranchResult after, Request request, Finding found, Instant now) {
    var until =
        after.whereabouts() instanceof Whereabouts.Here(var arrival) ? arrival.keepUntil() : null;
    return new ResultReceived(
        after.application(), after.branch(), now, by(request), found.code(), until);
  }

  private Decided handedOver(
      BranchResult result,
      Request request,
      HandingOver.Shown shown,
      HandingOver.Applicant applicant,
      Instant now) {
    var counter = new HandingOver.Counter(request.branch(), request.person(), now);
    return switch (HandingOver.decide(result, shown, applicant, counter, passport(result))) {
      case HandingOver.Decision.Refused(var why) ->
          new Decided.Not(new Outcome.NotHandedOver(why), why);
      case HandingOver.Decision.HandedOver(var after, var receiver) ->
          new Decided.To(
              new Change(
                  after,
                  new ResultHandedOver(
                      result.application(), result.branch(), now, by(request), receiver.code()),
                  receiver.code()));
    };
  }

  /** Released editions never leave: an application can always find its own. */
  private Passport passport(BranchResult result) {
    return passports.find(result.passport()).orElseThrow();
  }

  private static Actor by(Request request) {
    return new Actor(OPERATOR, request.person());
  }

  private Uni<Outcome> decided(
      Request request, BiFunction<BranchResult, Instant, Decided> deciding) {
    return change(request, (one, now) -> Uni.createFrom().item(deciding.apply(one.result(), now)));
  }

  private Uni<Outcome> change(Request request, Deciding deciding) {
    return results
        .find(request.application(), request.branch().code())
        .flatMap(
            found ->
                found
                    .map(one -> change(one, request, deciding))
                    .orElseGet(() -> Uni.createFrom().item(new Outcome.Absent())));
  }

  private Uni<Outcome> change(BranchResults.Found one, Request request, Deciding deciding) {
    var read = one.result();
    if (read.version() != request.expected()) {
      // Said once it is known to be no retry.
      return Uni.createFrom().item(new Outcome.Stale(read.version()));
    }
    var now = moments.now();
    return deciding
        .decide(one, now)
        .flatMap(
            decided ->
                switch (decided) {
                  case Decided.Not(var outcome, var why) -> {
                    LOG.infof(
                        "result=refused application=%s why=%s",
                        read.application(), why.getClass().getSimpleName());
                    yield Uni.createFrom().item(outcome);
                  }
                  case Decided.To(var change) ->
                      write(change, request, now)
                          .flatMap(
                              written ->
                                  switch (written) {
                                    case DONE -> Uni.createFrom().item(done(change));
                                    case OVERTAKEN -> change(request, deciding);
                                    case SCAN_USED -> Uni.createFrom().item(scanUsed(read));
                                  });
                });
  }

  private static Outcome scanUsed(BranchResult read) {
    var why = new CannotHandOver.AcknowledgementUsed();
    LOG.infof(
        "result=refused application=%s why=%s", read.application(), why.getClass().getSimpleName());
    return new Outcome.NotHandedOver(why);
  }

  private Uni<BranchResults.Written> write(Change change, Request request, Instant now) {
    var event =
        new Envelope<>(
            ids.next(),
            EventCatalog.INTAKE,
            change.after().published(),
            null,
            request.correlationId(),
            now,
            change.event());
    var told = new BranchResults.Told(event, change.outcome());
    return results.change(change.after(), told, request.reply().apply(change.after()));
  }

  private Outcome done(Change change) {
    outbox.kick();
    LOG.infof(
        "result=changed application=%s branch=%s to=%s outcome=%s",
        change.after().application(),
        change.after().branch(),
        change.after().whereabouts().state(),
        change.outcome());
    return new Outcome.Done(change.after());
  }

  /** The refusal of an act on an older state, once it is known to be no retry. */
  public void refusedAsStale(UUID application) {
    LOG.infof("result=refused application=%s why=Stale", application);
  }
}

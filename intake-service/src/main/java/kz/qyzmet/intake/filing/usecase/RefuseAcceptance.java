package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.filing.domain.AcceptanceRefused;
import kz.qyzmet.intake.filing.domain.RefusingAcceptance;
import kz.qyzmet.intake.filing.domain.RefusingAcceptance.Decision;
import kz.qyzmet.intake.filing.domain.RefusingAcceptance.Wish;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import org.jboss.logging.Logger;

/** Refuses to accept papers at a counter: decide, and keep it with its receipt. */
@ApplicationScoped
public class RefuseAcceptance {
  private static final Logger LOG = Logger.getLogger(RefuseAcceptance.class);
  private static final int NUMBERS_TO_TRY = 3;

  private final RefusingAcceptance refusing;
  private final AcceptanceRefusals refusals;
  private final Submit.Minting minting;
  private final FilingMeters meters;

  RefuseAcceptance(
      RefusingAcceptance refusing,
      AcceptanceRefusals refusals,
      Submit.Minting minting,
      FilingMeters meters) {
    this.refusing = refusing;
    this.refusals = refusals;
    this.minting = minting;
    this.meters = meters;
  }

  /**
   * Decides and, if it may be so, writes.
   *
   * @param applicant the opaque id of who came
   * @param reply makes the answer that is stored under the idempotency key in the same statement
   */
  public Uni<Decision> refuse(
      Wish wish, String applicant, Function<AcceptanceRefused, Reply> reply) {
    return attempt(wish, applicant, reply, NUMBERS_TO_TRY);
  }

  /** What that branch has refused; empty if it has not, or there is none. */
  public Uni<Optional<AcceptanceRefused>> refusedAt(UUID id, Branch branch) {
    return refusals.find(id, branch);
  }

  private Uni<Decision> attempt(
      Wish wish, String applicant, Function<AcceptanceRefused, Reply> reply, int numbersLeft) {
    return switch (refusing.decide(wish, minting.identity(applicant), minting.now())) {
      case Decision.Cannot cannot -> {
        LOG.infof("acceptance=not-refused why=%s", cannot.why().getClass().getSimpleName());
        yield Uni.createFrom().item(cannot);
      }
      case Decision.Refused refused ->
          refusals
              .keep(refused.refusal(), reply.apply(refused.refusal()))
              .flatMap(
                  kept -> {
                    if (kept) {
                      told(refused.refusal());
                      return Uni.createFrom().item(refused);
                    }
                    if (numbersLeft == 0) {
                      throw new IllegalStateException(
                          "Expected a free number among several random ones");
                    }
                    return attempt(wish, applicant, reply, numbersLeft - 1);
                  });
    };
  }

  private void told(AcceptanceRefused refusal) {
    meters.acceptanceRefused();
    LOG.infof(
        "acceptance=refused id=%s service=%s provider=%s branch=%s ground=%s",
        refusal.id(),
        refusal.passport(),
        refusal.provider(),
        refusal.branch().code(),
        refusal.ground());
  }
}

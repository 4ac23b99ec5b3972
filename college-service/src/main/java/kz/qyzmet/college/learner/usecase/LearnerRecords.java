package kz.qyzmet.college.learner.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.contracts.identity.Iin;
import org.jboss.logging.Logger;

/** The learner's record, or why there is none; it never fails and never takes long. */
@ApplicationScoped
public class LearnerRecords {
  private static final Logger LOG = Logger.getLogger(LearnerRecords.class);

  private final GuardedRegister register;

  LearnerRecords(GuardedRegister register) {
    this.register = register;
  }

  /** What the register says. */
  public sealed interface Answer {

    record Found(LearnerRecord learner) implements Answer {}

    /** It knows nobody of that number. */
    record Unknown() implements Answer {}

    /** It can't be reached in time. */
    record Away() implements Answer {}
  }

  public Uni<Answer> find(Iin iin, String provider, String correlation) {
    return register
        .find(iin, provider, correlation)
        .map(found -> found.<Answer>map(Answer.Found::new).orElseGet(Answer.Unknown::new))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf(
                  "learner-register=away provider=%s cause=%s",
                  provider, failure.getClass().getSimpleName());
              return new Answer.Away();
            });
  }
}

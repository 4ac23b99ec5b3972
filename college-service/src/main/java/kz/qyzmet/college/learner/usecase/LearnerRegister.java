package kz.qyzmet.college.learner.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.contracts.identity.Iin;

/** A register of learners, wherever it is kept. Whatever keeps it from answering is a failure. */
public interface LearnerRegister {

  /**
   * The learner's record; empty where it knows none.
   *
   * @param provider code of the organisation where the learner was
   */
  Uni<Optional<LearnerRecord>> find(Iin iin, String provider, String correlation);
}

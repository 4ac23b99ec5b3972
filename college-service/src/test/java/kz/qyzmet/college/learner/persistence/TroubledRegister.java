package kz.qyzmet.college.learner.persistence;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.college.learner.usecase.LearnerRegister;
import kz.qyzmet.contracts.identity.Iin;

/** The synthetic register, with the troubles that a test wants. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TroubledRegister implements LearnerRegister {

  private static volatile String answers = "usual";

  private final LearnerRegister usual;

  TroubledRegister(@Identifier("synthetic") LearnerRegister usual) {
    this.usual = usual;
  }

  /** How it is to answer: usual, unknown, silent or broken. */
  public static void answers(String how) {
    answers = how;
  }

  @Override
  public Uni<Optional<LearnerRecord>> find(Iin iin, String provider, String correlation) {
    return switch (answers) {
      case "unknown" -> Uni.createFrom().item(Optional.empty());
      case "silent" -> Uni.createFrom().nothing();
      case "broken" -> Uni.createFrom().failure(new IllegalStateException("broken"));
      default -> usual.find(iin, provider, correlation);
    };
  }
}

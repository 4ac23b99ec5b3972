package kz.qyzmet.college.register.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.qyzmet.college.register.usecase.Checkpoints.Kept;
import kz.qyzmet.college.register.usecase.Checkpoints.Wanted;

/** Checkpoints for whoever wants to keep them. */
@ApplicationScoped
public class ReadCheckpoints {
  private final Checkpoints checkpoints;

  ReadCheckpoints(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  public Uni<List<Kept>> page(Wanted wanted, long after, int limit) {
    return checkpoints.page(wanted, after, limit);
  }
}

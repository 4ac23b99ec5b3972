package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.qyzmet.college.casework.usecase.FormSource.Fetched;

/** The form of a case that one sees; nobody else's is even asked for. */
@ApplicationScoped
public class ReadForm {

  private final CaseStore store;
  private final FormSource forms;

  ReadForm(CaseStore store, FormSource forms) {
    this.store = store;
    this.forms = forms;
  }

  public Uni<Fetched> read(UUID id, Sight sight, String correlation) {
    return store
        .load(id, sight.organisation())
        .flatMap(
            found ->
                found.filter(sight::sees).isPresent()
                    ? forms.fetch(id, correlation)
                    : Uni.createFrom().item(new Fetched.Unknown()));
  }
}

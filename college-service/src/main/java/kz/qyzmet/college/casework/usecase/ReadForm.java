package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.qyzmet.college.casework.usecase.FormSource.Fetched;

/** The form of one's own organisation's case; nobody else's is even asked for. */
@ApplicationScoped
public class ReadForm {

  private final CaseStore store;
  private final FormSource forms;

  ReadForm(CaseStore store, FormSource forms) {
    this.store = store;
    this.forms = forms;
  }

  public Uni<Fetched> read(UUID id, String organisation, String correlation) {
    return store
        .load(id, organisation)
        .flatMap(
            found ->
                found.isPresent()
                    ? forms.fetch(id, correlation)
                    : Uni.createFrom().item(new Fetched.Unknown()));
  }
}

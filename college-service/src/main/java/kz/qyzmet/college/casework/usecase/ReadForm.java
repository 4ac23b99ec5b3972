package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.qyzmet.college.casework.usecase.FormSource.Fetched;
import kz.qyzmet.college.casework.usecase.FormSource.Printed;

/** The application of a case that one sees; nobody else's is even asked for. */
@ApplicationScoped
public class ReadForm {

  private final CaseStore store;
  private final FormSource forms;

  ReadForm(CaseStore store, FormSource forms) {
    this.store = store;
    this.forms = forms;
  }

  public Uni<Fetched> read(UUID id, Sight sight, String correlation) {
    return seen(id, sight)
        .flatMap(
            seen ->
                seen ? forms.fetch(id, correlation) : Uni.createFrom().item(new Fetched.Unknown()));
  }

  /**
   * The same as a paper.
   *
   * @param language {@code kk} or {@code ru}
   */
  public Uni<Printed> print(UUID id, Sight sight, String language, String correlation) {
    return seen(id, sight)
        .flatMap(
            seen ->
                seen
                    ? forms.print(id, language, correlation)
                    : Uni.createFrom().item(new Printed.Unknown()));
  }

  private Uni<Boolean> seen(UUID id, Sight sight) {
    return store.load(id, sight.organisation()).map(found -> found.filter(sight::sees).isPresent());
  }
}

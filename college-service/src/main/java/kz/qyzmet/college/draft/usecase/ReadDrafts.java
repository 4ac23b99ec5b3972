package kz.qyzmet.college.draft.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.casework.usecase.PaperCase;
import kz.qyzmet.college.casework.usecase.PaperCases;
import kz.qyzmet.college.casework.usecase.Sight;
import kz.qyzmet.college.draft.domain.CannotDraft;
import kz.qyzmet.college.draft.domain.DraftVersion;
import kz.qyzmet.papers.Language;

/** Drafts for all who see their case. Everything here fails with {@link DraftRefused}. */
@ApplicationScoped
public class ReadDrafts {
  private final PaperCases cases;
  private final DraftStore store;
  private final PapersToSign papers;

  ReadDrafts(PaperCases cases, DraftStore store, PapersToSign papers) {
    this.cases = cases;
    this.store = store;
    this.papers = papers;
  }

  /**
   * One version.
   *
   * @param version empty for the last
   */
  public Uni<DraftVersion> one(UUID id, Sight sight, Optional<Integer> version) {
    return seen(id, sight).flatMap(_ -> version(id, version));
  }

  /** All versions in order; none where nobody has made one. */
  public Uni<List<DraftVersion>> all(UUID id, Sight sight) {
    return seen(id, sight).flatMap(_ -> store.all(id));
  }

  /** The PDF of one version, marked as a draft. */
  public Uni<byte[]> preview(UUID id, Sight sight, Optional<Integer> version, Language language) {
    return seen(id, sight)
        .flatMap(
            found ->
                version(id, version)
                    .flatMap(
                        it ->
                            switch (papers.of(found, it)) {
                              case PapersToSign.Found.Ready(var paper) ->
                                  papers.preview(paper, language);
                              case PapersToSign.Found.Unfinished(_, var faults) ->
                                  throw PrepareDraft.refused(new CannotDraft.Faulty(faults));
                              case PapersToSign.Found.None _ ->
                                  throw PrepareDraft.refused(new CannotDraft.NoDraft());
                            }));
  }

  private Uni<DraftVersion> version(UUID id, Optional<Integer> version) {
    return version
        .map(number -> store.version(id, number))
        .orElseGet(() -> store.latest(id))
        .map(found -> found.orElseThrow(() -> PrepareDraft.refused(new CannotDraft.NoDraft())));
  }

  private Uni<PaperCase> seen(UUID id, Sight sight) {
    return cases
        .find(id, sight, Set.of(), Set.of())
        .map(found -> found.orElseThrow(() -> PrepareDraft.refused(new CannotDraft.Absent())));
  }
}

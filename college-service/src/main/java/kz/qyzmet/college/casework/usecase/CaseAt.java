package kz.qyzmet.college.casework.usecase;

import java.util.List;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;

/** A case at a version: the number of its events so far, and its ETag. */
public record CaseAt(CaseState state, int version, CaseFile file) {

  public CaseAt after(List<Change> changes) {
    return new CaseAt(Casework.apply(state, changes), version + changes.size(), file);
  }
}

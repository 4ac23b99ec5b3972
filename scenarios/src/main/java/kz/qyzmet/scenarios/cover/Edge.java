package kz.qyzmet.scenarios.cover;

import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.contracts.passport.Step;

/**
 * A step with one of its outcomes.
 *
 * @param outcome as in the passport's moves; of a draft, which it is
 */
public record Edge(String step, String outcome) {

  /** The edges along which a case went. */
  static List<Edge> of(List<Change> changes) {
    List<Edge> edges = new ArrayList<>();
    Draft draft = null;
    for (var change : changes) {
      switch (change) {
        case Change.Drafted it -> {
          draft = it.draft();
          edges.add(new Edge(it.step(), it.draft().decision()));
        }
        case Change.Resolved it -> {
          draft = it.decision();
          edges.add(new Edge(it.step(), it.outcome()));
        }
        case Change.Signed it -> edges.add(new Edge(it.step(), outcome(draft)));
        case Change.Reviewed it -> edges.add(new Edge(it.step(), outcome(draft)));
        case Change.Registered it -> edges.add(new Edge(it.step(), Step.DONE));
        case Change.Assigned it -> edges.add(new Edge(it.step(), Step.DONE));
        case Change.HandedOver it -> edges.add(new Edge(it.step(), Step.DONE));
        case Change.Done it -> edges.add(new Edge(it.step(), it.outcome()));
        case Change.Returned it -> edges.add(new Edge(it.step(), Step.RETURNED));
        case Change.PapersReturned it -> edges.add(new Edge(it.step(), Step.NOT_CONFORMING));
        case Change.RefusalDecided it -> edges.add(new Edge(it.step(), Step.REFUSED));
        case Change.Opened _,
            Change.Claimed _,
            Change.Reassigned _,
            Change.Voted _,
            Change.HearingAnnounced _,
            Change.ObjectionHeard _,
            Change.ObjectionTooLate _,
            Change.Suspended _,
            Change.Resumed _,
            Change.MadeReady _,
            Change.Dispatched _,
            Change.ReturnNoted _,
            Change.PackageFound _,
            Change.WithdrawnByApplicant _,
            Change.WithdrawalDeclined _ -> {}
      }
    }
    return edges;
  }

  private static String outcome(Draft draft) {
    return draft instanceof Draft.Refuse ? Step.REFUSED : Step.GRANTED;
  }

  @Override
  public String toString() {
    return step + " (" + outcome + ")";
  }
}

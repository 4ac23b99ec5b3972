package kz.qyzmet.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * The certificate for somebody who did not complete the studies.
 *
 * @param organisation name and place
 * @param until the last day of the studies, not before {@code from}
 * @param head name of the organisation's head; null where it is written by hand
 */
public record IncompleteCertificate(
    Issue issue,
    String holder,
    LocalDate from,
    LocalDate until,
    String organisation,
    String specialty,
    String studyForm,
    List<Subject> subjects,
    String head,
    String registrationNumber,
    LocalDate issuedOn)
    implements PaperData {

  /**
   * A row of the table.
   *
   * @param planned hours by the curriculum
   * @param studied hours that the learner studied, at most the planned
   * @param credit the test's outcome in words; null where there was none
   * @param exam null where there was none
   * @param total null where there is none
   */
  public record Subject(
      String name, int planned, int studied, String credit, Grade exam, Grade total) {
    public Subject {
      Required.present(name, "subject.name");
      if (planned < 0 || studied < 0 || studied > planned || planned > 9_999) {
        throw PaperRejected.at(
            "subject.studied",
            "hours from 0 to the planned ones, which are below 10000",
            "there are " + studied + " of " + planned);
      }
    }
  }

  public IncompleteCertificate {
    Required.present(issue, "issue");
    Required.present(holder, "holder");
    Required.present(from, "from");
    Required.present(until, "until");
    Required.present(organisation, "organisation");
    Required.present(specialty, "specialty");
    Required.present(studyForm, "studyForm");
    Required.present(registrationNumber, "registrationNumber");
    Required.present(issuedOn, "issuedOn");
    subjects = Required.filled(subjects, "subjects");
    if (until.isBefore(from)) {
      throw PaperRejected.at("until", "a day not before the first one", "it is before");
    }
  }

  @Override
  public String toString() {
    return "IncompleteCertificate[hidden]";
  }
}

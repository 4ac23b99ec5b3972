package kz.qyzmet.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * An application as it was filed. Labels and sentences are those of the service's form.
 *
 * @param to lines of whom it goes to, each label beneath its value
 * @param of lines of who the applicant is at the provider, each label beside its value
 * @param applicant name, with its label beneath
 * @param request the sentence that asks, with its reason
 * @param answers what else the form asks for
 * @param consent null where none is given
 * @param signature how it was signed, where not by hand; else null
 */
public record Application(
    Issue issue,
    List<Line> to,
    List<Line> of,
    Line applicant,
    String request,
    List<Line> answers,
    String consent,
    LocalDate filedOn,
    String signature)
    implements PaperData {
  public Application {
    Required.present(issue, "issue");
    Required.present(applicant, "applicant");
    Required.present(request, "request");
    Required.present(filedOn, "filedOn");
    to = Required.list(to, "to");
    of = Required.list(of, "of");
    answers = Required.list(answers, "answers");
  }

  @Override
  public String toString() {
    return "Application[hidden]";
  }
}

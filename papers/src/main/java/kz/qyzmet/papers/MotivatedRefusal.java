package kz.qyzmet.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer that refuses a service and says why. No act that we have gives its form.
 *
 * @param service name of the service
 * @param grounds each with the words of its act
 * @param explanation what of the case meets the grounds
 * @param appeal how one can complain, in the words of the service's acts
 * @param head name of who signs; null where it is written by hand
 * @param executor name and telephone of who drafted it; null where it is written by hand
 */
public record MotivatedRefusal(
    Issue issue,
    String organisation,
    String applicant,
    String address,
    String applicationNumber,
    LocalDate filedOn,
    String service,
    List<Ground> grounds,
    String explanation,
    List<String> appeal,
    String head,
    String executor)
    implements PaperData {

  /**
   * A ground.
   *
   * @param clause of the act that has it
   */
  public record Ground(String text, String clause) {
    public Ground {
      Required.present(text, "ground.text");
      Required.present(clause, "ground.clause");
    }
  }

  public MotivatedRefusal {
    Required.present(issue, "issue");
    Required.present(organisation, "organisation");
    Required.present(applicant, "applicant");
    Required.present(address, "address");
    Required.present(applicationNumber, "applicationNumber");
    Required.present(filedOn, "filedOn");
    Required.present(service, "service");
    Required.present(explanation, "explanation");
    grounds = Required.filled(grounds, "grounds");
    appeal = Required.filled(appeal, "appeal");
  }

  @Override
  public String toString() {
    return "MotivatedRefusal[hidden]";
  }
}

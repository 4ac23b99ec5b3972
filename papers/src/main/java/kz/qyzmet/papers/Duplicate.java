package kz.qyzmet.papers;

import java.time.LocalDate;

/**
 * A duplicate of a document on education. No act that we have gives its form.
 *
 * @param document what the original is called
 * @param organisation name and place
 * @param specialty null where the original names none, as those of schools
 * @param qualification null likewise
 * @param completedOn the day from which the original says that the studies are complete
 * @param originalNumber series and number of the original, which the duplicate replaces
 * @param head name of the organisation's head; null where it is written by hand
 */
public record Duplicate(
    Issue issue,
    String document,
    String holder,
    String organisation,
    String specialty,
    String qualification,
    LocalDate completedOn,
    String originalNumber,
    LocalDate originalIssuedOn,
    String head,
    String registrationNumber,
    LocalDate issuedOn)
    implements PaperData {
  public Duplicate {
    Required.present(issue, "issue");
    Required.present(document, "document");
    Required.present(holder, "holder");
    Required.present(organisation, "organisation");
    Required.present(completedOn, "completedOn");
    Required.present(originalNumber, "originalNumber");
    Required.present(originalIssuedOn, "originalIssuedOn");
    Required.present(registrationNumber, "registrationNumber");
    Required.present(issuedOn, "issuedOn");
    if (issuedOn.isBefore(originalIssuedOn)) {
      throw PaperRejected.at("issuedOn", "a day not before the original's", "it is before");
    }
  }

  @Override
  public String toString() {
    return "Duplicate[hidden]";
  }
}

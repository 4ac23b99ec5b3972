package kz.qyzmet.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * What the register book has of the documents that were issued. No act that we have gives its form.
 *
 * @param from first day that it tells of
 * @param until last day that it tells of
 * @param head name of the organisation's head; null where it is written by hand
 * @param keeper name of who keeps the book; null where it is written by hand
 */
public record RegisterExtract(
    Issue issue,
    String organisation,
    LocalDate from,
    LocalDate until,
    List<Row> rows,
    String head,
    String keeper)
    implements PaperData {

  /**
   * An entry of the book.
   *
   * @param number in the book
   * @param document what was issued
   * @param documentNumber its series and number
   * @param mark whether it stands, is annulled or replaced
   */
  public record Row(
      String number,
      LocalDate issuedOn,
      String document,
      String documentNumber,
      String holder,
      String mark) {
    public Row {
      Required.present(number, "row.number");
      Required.present(issuedOn, "row.issuedOn");
      Required.present(document, "row.document");
      Required.present(documentNumber, "row.documentNumber");
      Required.present(holder, "row.holder");
      Required.present(mark, "row.mark");
    }

    @Override
    public String toString() {
      return "Row[hidden]";
    }
  }

  public RegisterExtract {
    Required.present(issue, "issue");
    Required.present(organisation, "organisation");
    Required.present(from, "from");
    Required.present(until, "until");
    rows = Required.filled(rows, "rows");
    if (until.isBefore(from)) {
      throw PaperRejected.at("until", "a day not before the first one", "it is before");
    }
  }
}

package kz.qyzmet.papers;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The registry that goes with papers from a branch to a provider. Its labels come with the data;
 * those of the table are the template's.
 *
 * @param above lines over the table
 * @param below lines that are signed
 * @param copies that there are two
 */
public record TransferRegistry(
    Issue issue, String title, List<Line> above, List<Row> rows, String copies, List<Line> below)
    implements PaperData {

  /**
   * The papers of one application.
   *
   * @param papers names of the papers that go along; none where all were only shown
   * @param mark what is to be said of it; null where that is written by hand
   */
  public record Row(
      String number, OffsetDateTime accepted, String service, List<String> papers, String mark) {
    public Row {
      Required.present(number, "row.number");
      Required.present(accepted, "row.accepted");
      Required.present(service, "row.service");
      papers = Required.list(papers, "row.papers");
    }
  }

  public TransferRegistry {
    Required.present(issue, "issue");
    Required.present(title, "title");
    Required.present(copies, "copies");
    above = Required.list(above, "above");
    rows = Required.filled(rows, "rows");
    below = Required.list(below, "below");
  }
}

package kz.qyzmet.papers;

import java.util.List;

/**
 * What a counter gives to the person: a receipt of papers that were accepted or refused, or a slip;
 * or has them sign: the acknowledgement of a result. Its labels come with the data, because whoever
 * gives it shows them elsewhere too.
 *
 * @param who lines of whom it is given to
 * @param before what it says before the papers
 * @param papers names of the papers
 * @param after what it says after them; null where nothing follows
 * @param facts lines of number, time and place
 * @param copies that there are two copies; null of a slip
 * @param signatures lines that are signed
 * @param signedOn the line of the day, as it is to be filled in by hand; null where there is none
 */
public record Sheet(
    Issue issue,
    String title,
    List<Line> who,
    String before,
    List<String> papers,
    String after,
    List<Line> facts,
    String copies,
    List<Line> signatures,
    String signedOn)
    implements PaperData {
  public Sheet {
    Required.present(issue, "issue");
    Required.present(title, "title");
    Required.present(before, "before");
    who = Required.list(who, "who");
    papers = Required.list(papers, "papers");
    facts = Required.list(facts, "facts");
    signatures = Required.list(signatures, "signatures");
  }

  @Override
  public String toString() {
    return "Sheet[hidden]";
  }
}

package kz.qyzmet.benchmarks.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.papers.Grade;
import kz.qyzmet.papers.IncompleteCertificate;
import kz.qyzmet.papers.IncompleteCertificate.Subject;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.Line;
import kz.qyzmet.papers.PaperData;
import kz.qyzmet.papers.PaperKind;
import kz.qyzmet.papers.Papers;
import kz.qyzmet.papers.Sheet;

/**
 * A paper of ours, and a page with the same words. Neither has a QR code: that is another library's
 * work. All people and numbers are made up.
 */
public final class Drawn {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T14:05:30+05:00");
  private static final LocalDate TODAY = AT.toLocalDate();
  private static final int SUBJECTS = 45;

  private final String what;
  private final PaperKind kind;
  private final PaperData data;
  private final BarePaper bare;

  private Drawn(String what, PaperKind kind, PaperData data, BarePaper bare) {
    this.what = what;
    this.kind = kind;
    this.data = data;
    this.bare = bare;
  }

  /** With its table over several pages. */
  public static Drawn certificate() throws IOException {
    var subjects = new ArrayList<Subject>();
    var rows = new StringBuilder();
    for (int number = 1; number <= SUBJECTS; number++) {
      var mark = new Grade(55 + number);
      var subject = new Subject("Қазақстан тарихы " + number, 48, 24, null, mark, mark);
      subjects.add(subject);
      var words = mark.value() + " (" + Papers.words(mark, Language.KK) + ")";
      rows.append("<tr><td class=\"n\">%d</td><td>%s</td>".formatted(number, subject.name()));
      for (var cell : List.of("48", "24", "–", words, words)) {
        rows.append("<td class=\"n\">").append(cell).append("</td>");
      }
      rows.append("</tr>");
    }
    var data =
        new IncompleteCertificate(
            new Issue("AN-2026-000042", "Үлгі колледжі", AT, null),
            "Әбілқасымов Іңкәр Һамитұлы",
            LocalDate.of(2024, 9, 1),
            LocalDate.of(2026, 6, 20),
            "Үлгі колледжі, Қарағанды қаласы",
            "Бағдарламалық қамтамасыз ету",
            "күндізгі",
            subjects,
            "Жүнісов Ерлан Қайратұлы",
            "42",
            TODAY);
    return new Drawn(
        "certificate with " + SUBJECTS + " subjects",
        PaperKind.INCOMPLETE_CERTIFICATE,
        data,
        new BarePaper("certificate", Map.of("rows", rows.toString())));
  }

  /** On one page. */
  public static Drawn receipt() throws IOException {
    var data =
        new Sheet(
            new Issue("7K3M-9QX2-D4FA-R", "Үлгі колледжі", AT, null),
            "Құжаттардың қабылданғаны туралы қолхат",
            List.of(new Line("(тегі, аты, әкесінің аты)", "Әбілқасымов Іңкәр Һамитұлы")),
            "Үлгі колледжі мынадай құжаттарды қабылдады:",
            List.of("Өтініш", "Жеке басын куәландыратын құжат"),
            "Қабылданған құжаттар саны: екі.",
            List.of(new Line("Нөмірі", "7K3M-9QX2-D4FA-R"), new Line("Мерзімі", "26 қараша")),
            "Қолхат екі данада жасалды.",
            List.of(new Line("Қабылдаған", "Төлегенова Ғалия Өмірқызы")),
            "2026 ж. «22» қараша");
    return new Drawn(
        "acceptance receipt",
        PaperKind.ACCEPTANCE_RECEIPT,
        data,
        new BarePaper("receipt", Map.of()));
  }

  public Pair pair() {
    return new Pair(
        what,
        "openhtmltopdf",
        () -> Papers.render(kind, Language.KK, data).pages(),
        () -> bare.into(new ByteArrayOutputStream()));
  }

  byte[] ours() {
    return Papers.render(kind, Language.KK, data).pdf();
  }

  byte[] theirs() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bare.into(bytes);
    return bytes.toByteArray();
  }
}

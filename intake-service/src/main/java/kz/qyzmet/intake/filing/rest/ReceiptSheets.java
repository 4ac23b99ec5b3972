package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.intake.filing.domain.AcceptanceRefused;
import kz.qyzmet.intake.filing.usecase.ApplicationReads.Whole;
import kz.qyzmet.intake.printing.Printer;
import kz.qyzmet.kit.http.Pdfs;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.Line;
import kz.qyzmet.papers.PaperKind;
import kz.qyzmet.papers.Sheet;

/** The receipts of a counter, as PDF/A in the words of the JSON, in Kazakh or Russian. */
@ApplicationScoped
class ReceiptSheets {
  private final Views views;
  private final Printer printer;

  ReceiptSheets(Views views, Printer printer) {
    this.views = views;
    this.printer = printer;
  }

  /** Of an application that a counter took; English is written nowhere on papers. */
  Uni<Response> acceptance(Whole whole, String language) {
    var tongue = Printer.tongue(language);
    var shown = views.atCounter(whole.application(), whole.filed(), tongue.code());
    var receipt = shown.receipt();
    var issue =
        new Issue(
            shown.number(),
            receipt.branch() == null ? shown.providerName() : receipt.branch().name(),
            shown.acceptedAt().atZone(views.counterZone(whole)).toOffsetDateTime(),
            null);
    var slip = views.sheet(whole) == ChannelRule.Sheet.SLIP;
    return answer(
        slip ? PaperKind.COMPLAINT_SLIP : PaperKind.ACCEPTANCE_RECEIPT,
        tongue,
        sheet(issue, receipt.title(), receipt.body(), receipt.copies(), receipt.lines(), tongue));
  }

  /** Of papers that were not accepted. */
  Uni<Response> refusal(AcceptanceRefused refusal, ZoneId zone, String language) {
    var tongue = Printer.tongue(language);
    var shown = views.refusal(refusal, tongue.code());
    var issue =
        new Issue(
            shown.number(),
            shown.branch().name(),
            shown.at().atZone(zone).toOffsetDateTime(),
            null);
    return answer(
        PaperKind.REFUSAL_RECEIPT,
        tongue,
        sheet(issue, shown.title(), shown.body(), shown.copies(), shown.lines(), tongue));
  }

  /** Who came stands first, what is signed last; what lies between has its value printed. */
  private static Sheet sheet(
      Issue issue,
      String title,
      String body,
      String copies,
      List<ApplicationView.ReceiptLine> lines,
      Language language) {
    var words = Receipts.in(language.code());
    var head = List.of(words.text("line.applicant"), words.text("line.address"));
    var foot = List.of(words.text("line.taken-by"), words.text("line.slip-place"));
    var who = new ArrayList<Line>();
    var facts = new ArrayList<Line>();
    var signatures = new ArrayList<Line>();
    String signedOn = null;
    for (var line : lines) {
      if (line.label().equals(words.text("line.signed-on"))) {
        signedOn = line.label();
      } else if (head.contains(line.label())) {
        who.add(new Line(line.label(), line.value()));
      } else if (!signatures.isEmpty() || foot.contains(line.label())) {
        signatures.add(new Line(line.label(), line.value()));
      } else {
        facts.add(new Line(line.label(), line.value()));
      }
    }
    return new Sheet(issue, title, who, body, List.of(), null, facts, copies, signatures, signedOn);
  }

  private Uni<Response> answer(PaperKind kind, Language language, Sheet sheet) {
    return printer
        .print(kind, language, sheet)
        .map(pdf -> Pdfs.answer(pdf, language.code(), "receipt"));
  }
}

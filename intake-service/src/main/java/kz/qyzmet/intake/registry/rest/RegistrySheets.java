package kz.qyzmet.intake.registry.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.printing.Printer;
import kz.qyzmet.intake.registry.rest.RegistryView.SheetLine;
import kz.qyzmet.kit.http.Pdfs;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.Line;
import kz.qyzmet.papers.PaperKind;
import kz.qyzmet.papers.TransferRegistry;

/** The registry that goes with the papers, as PDF/A in the words of the JSON. */
@ApplicationScoped
class RegistrySheets {
  private static final Set<String> LEFT_OUT = Set.of("taken-out", "stayed-behind");

  private final Printer printer;

  RegistrySheets(Printer printer) {
    this.printer = printer;
  }

  /**
   * With all its lines under their numbers: those that don't travel are marked so.
   *
   * @param shown in the language of the paper
   */
  Uni<Response> print(RegistryView shown, Branch branch, Language language) {
    var words = RegistryTexts.in(language.code());
    var lines = shown.sheet().lines();
    int signed =
        lines.stream().map(SheetLine::label).toList().indexOf(words.text("line.handed-over"));
    return printer
        .print(
            PaperKind.TRANSFER_REGISTRY,
            language,
            new TransferRegistry(
                new Issue(
                    shown.number(), branch.name().in(language.code()), shown.closedAt(), null),
                shown.sheet().title(),
                printed(lines.subList(0, signed)),
                shown.lines().stream().map(line -> row(line, words)).toList(),
                shown.sheet().copies(),
                printed(lines.subList(signed, lines.size()))))
        .map(pdf -> Pdfs.answer(pdf, language.code(), "registry"));
  }

  private static TransferRegistry.Row row(RegistryView.Line line, RegistryTexts words) {
    var application = line.application();
    return new TransferRegistry.Row(
        application.number(),
        application.acceptedAt(),
        application.serviceName(),
        application.papers().stream().map(TakenInView.Paper::documentName).toList(),
        mark(line, words));
  }

  private static String mark(RegistryView.Line line, RegistryTexts words) {
    if (LEFT_OUT.contains(line.state())) {
      return words.text("mark.left-out");
    }
    return line.leftOver() ? words.text("mark.left-over") : null;
  }

  private static List<Line> printed(List<SheetLine> lines) {
    return lines.stream().map(line -> new Line(line.label(), line.value())).toList();
  }
}

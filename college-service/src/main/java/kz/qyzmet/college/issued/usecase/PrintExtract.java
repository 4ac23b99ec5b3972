package kz.qyzmet.college.issued.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.college.draft.usecase.DraftRefused;
import kz.qyzmet.college.draft.usecase.PersonsOfPapers;
import kz.qyzmet.college.draft.usecase.Printer;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.issued.usecase.IssuedBook.Place;
import kz.qyzmet.college.issued.usecase.IssuedBook.Placed;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.PaperKind;
import kz.qyzmet.papers.Papers;
import kz.qyzmet.papers.RegisterExtract;

/** An extract of the book of issued papers, for whoever keeps it on paper or is asked for it. */
@ApplicationScoped
public class PrintExtract {
  /** More than that is a book, not an extract of one. */
  public static final int MOST_PAPERS = 500;

  private static final String NOBODY = "—";

  private final IssuedBook book;
  private final PersonsOfPapers persons;
  private final OrganisationDirectory organisations;
  private final Printer printer;
  private final Moments moments;

  PrintExtract(
      IssuedBook book,
      PersonsOfPapers persons,
      OrganisationDirectory organisations,
      Printer printer,
      Moments moments) {
    this.book = book;
    this.persons = persons;
    this.organisations = organisations;
    this.printer = printer;
    this.moments = moments;
  }

  /**
   * What is wanted.
   *
   * @param from first day of issue, by the organisation's clock
   * @param until last day, not before the first
   */
  public record Wanted(String organisation, LocalDate from, LocalDate until, Language language) {}

  /** How a paper and its standing are called. */
  public interface Words {
    String paper(IssuedPaper paper, Language language);

    /**
     * Of the standing.
     *
     * @param since the day on which it was annulled or replaced; null where it stands
     */
    String standing(IssuedPaper paper, LocalDate since, Language language);
  }

  /** What came of it. */
  public sealed interface Extract {
    /** As PDF/A. */
    record Printed(byte[] pdf) implements Extract {}

    /** Nothing was issued in that time. */
    record Nothing() implements Extract {}

    record TooMany() implements Extract {}

    /** All printers are taken. */
    record Busy() implements Extract {}
  }

  /** The papers that were issued in that time, as they stand now. */
  public Uni<Extract> of(Wanted wanted, Words words) {
    var organisation = organisations.find(wanted.organisation()).orElseThrow();
    var zone = organisation.zone();
    return book.between(
            organisation.code(),
            wanted.from().atStartOfDay(zone).toInstant(),
            wanted.until().plusDays(1).atStartOfDay(zone).toInstant(),
            MOST_PAPERS + 1)
        .map(PrintExtract::papers)
        .flatMap(
            papers -> {
              if (papers.isEmpty()) {
                return Uni.createFrom().item(new Extract.Nothing());
              }
              return papers.size() > MOST_PAPERS
                  ? Uni.createFrom().item(new Extract.TooMany())
                  : printed(wanted, organisation, papers, words);
            });
  }

  /** Each by where the book has it first. */
  private static Map<Place, IssuedPaper> papers(List<Placed> entries) {
    var each = new LinkedHashMap<PaperCode, List<Placed>>();
    for (var placed : entries) {
      each.computeIfAbsent(placed.entry().code(), _ -> new ArrayList<>()).add(placed);
    }
    var papers = new LinkedHashMap<Place, IssuedPaper>();
    for (var of : each.values()) {
      IssuedPaper.of(of.stream().map(Placed::entry).toList())
          .ifPresent(paper -> papers.put(of.getFirst().place(), paper));
    }
    return papers;
  }

  private Uni<Extract> printed(
      Wanted wanted, Organisation organisation, Map<Place, IssuedPaper> papers, Words words) {
    var name = organisation.name().in(wanted.language().code());
    var at = moments.now().atZone(organisation.zone()).toOffsetDateTime();
    var cases = papers.values().stream().map(IssuedPaper::application).collect(Collectors.toSet());
    return persons
        .in(wanted.language(), cases)
        .map(
            named ->
                new RegisterExtract(
                    new Issue(wanted.from() + "/" + wanted.until(), name, at, null),
                    name,
                    wanted.from(),
                    wanted.until(),
                    rows(wanted, organisation, papers, named, words),
                    null,
                    null))
        .flatMap(
            data ->
                printer.print(
                    () -> Papers.render(PaperKind.REGISTER_EXTRACT, wanted.language(), data)))
        .<Extract>map(Extract.Printed::new)
        .onFailure(DraftRefused.class)
        .recoverWithItem(new Extract.Busy());
  }

  private static List<RegisterExtract.Row> rows(
      Wanted wanted,
      Organisation organisation,
      Map<Place, IssuedPaper> papers,
      Map<UUID, String> named,
      Words words) {
    return papers.entrySet().stream()
        .map(
            each -> {
              var paper = each.getValue();
              return new RegisterExtract.Row(
                  each.getKey().year() + "-" + each.getKey().number(),
                  organisation.dayAt(paper.issuedAt()),
                  words.paper(paper, wanted.language()),
                  paper.number(),
                  named.getOrDefault(paper.application(), NOBODY),
                  words.standing(paper, since(organisation, paper), wanted.language()));
            })
        .toList();
  }

  private static LocalDate since(Organisation organisation, IssuedPaper paper) {
    return switch (paper.standing()) {
      case IssuedPaper.Standing.Stands _ -> null;
      case IssuedPaper.Standing.Annulled(var at, _) -> organisation.dayAt(at);
      case IssuedPaper.Standing.Replaced(var at, _, _) -> organisation.dayAt(at);
    };
  }
}

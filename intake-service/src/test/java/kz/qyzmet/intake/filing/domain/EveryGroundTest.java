package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.testing.Lawful;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every ground of every service. */
class EveryGroundTest {
  private static final Filing FILING =
      new Filing(
          Passports.shipped(),
          Organisations.demo(),
          new DueDates(WorkingCalendar.kazakhstan()),
          false);
  private static final String IIN = SyntheticIin.nth(1).value();

  static Stream<Lawful> grounds() {
    return Stream.concat(Lawful.all(), Lawful.all().flatMap(Lawful::everyGround));
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void with_its_papers_it_is_accepted_and_has_the_dates_of_its_act(Lawful lawful) {
    // When
    var decision = decide(lawful, lawful.documents());
    // Then
    assertThat(decision).isInstanceOf(Filing.Decision.Accepted.class);
    var accepted = (Filing.Decision.Accepted) decision;
    assertThat(accepted.application().registered()).isEqualTo(lawful.at().toLocalDate());
    assertThat(accepted.filed().term().due() == null).isEqualTo(hasNoTerm(lawful));
    assertThat(accepted.filed().channel()).isEqualTo(lawful.channel());
    assertThat(presented(accepted.filed())).containsExactlyElementsOf(lawful.documents());
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void without_one_of_its_papers_it_is_told_which_and_by_which_clause(Lawful lawful) {
    for (var paper : lawful.documents()) {
      // Given
      var others = lawful.documents().stream().filter(each -> !each.equals(paper)).toList();
      // When
      var decision = decide(lawful, others);
      // Then
      assertThat(violations(decision))
          .singleElement()
          .satisfies(
              violation -> {
                assertThat(violation.code()).isEqualTo("document-missing");
                assertThat(violation.field()).endsWith("." + paper);
                assertThat(violation.clause())
                    .isEqualTo(lawful.passport().document(paper).orElseThrow().basis().text());
              });
    }
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void with_a_paper_of_another_ground_it_is_told_so(Lawful lawful) {
    for (var paper : lawful.needless()) {
      // Given
      var all = Stream.concat(lawful.documents().stream(), Stream.of(paper)).toList();
      // When
      var decision = decide(lawful, all);
      // Then
      assertThat(violations(decision))
          .singleElement()
          .satisfies(
              violation -> {
                assertThat(violation.code()).isEqualTo("not-asked-for");
                assertThat(violation.clause())
                    .isEqualTo(lawful.passport().document(paper).orElseThrow().basis().text());
              });
    }
  }

  private static boolean hasNoTerm(Lawful lawful) {
    var pickup = lawful.passport().pickup(lawful.place().kind()).orElseThrow().pickup();
    var facts = Condition.facts(lawful.form(), lawful.channel(), pickup);
    return lawful.passport().terms().legal(lawful.channel(), Locality.SAME, facts).value()
        instanceof Term.None;
  }

  private static List<String> presented(Filed filed) {
    return Stream.concat(
            filed.documents().stream().map(FiledDocument::document),
            filed.papers().stream().map(FiledPaper::document))
        .toList();
  }

  private static List<Violation> violations(Filing.Decision decision) {
    assertThat(decision).isInstanceOf(Filing.Decision.Refused.class);
    return ((CannotFile.Invalid) ((Filing.Decision.Refused) decision).why()).violations();
  }

  private static Filing.Decision decide(Lawful lawful, List<String> documents) {
    var uploads = new HashMap<UUID, FiledDocument>();
    if (lawful.channel() == Channel.PORTAL) {
      for (var document : documents) {
        var id = new UUID(3, uploads.size());
        uploads.put(id, new FiledDocument(id, document, "a.png", "image/png", 10, "0".repeat(64)));
      }
    }
    return FILING.decide(
        draft(lawful, documents, uploads),
        uploads,
        new Filing.Identity(new ApplicationId(new UUID(5, 6)), ApplicationNumber.of(1), "somebody"),
        lawful.at().atZone(lawful.provider().zone()).toInstant());
  }

  private static Draft draft(
      Lawful lawful, List<String> documents, Map<UUID, FiledDocument> uploads) {
    boolean counter = lawful.channel() != Channel.PORTAL;
    return new Draft(
        filer(lawful),
        counter ? IIN : null,
        lawful.passport().ref().code(),
        lawful.provider().code(),
        null,
        "kk",
        lawful.place().kind(),
        lawful.place().code(),
        true,
        lawful.form(),
        documents.stream()
            .flatMap(
                document ->
                    uploads.values().stream().filter(upload -> upload.document().equals(document)))
            .map(upload -> new Draft.Reference(upload.document(), upload.attachment()))
            .toList(),
        counter ? documents.stream().map(each -> new Draft.Paper(each, true)).toList() : List.of());
  }

  private static Filer filer(Lawful lawful) {
    return switch (lawful.channel()) {
      case PORTAL -> new Filer.Applicant(IIN);
      case OFFICE -> new Filer.Clerk("a-clerk", lawful.provider().code());
      case CORPORATION ->
          new Filer.Operator(
              "an-operator", Branches.demo().find(lawful.place().code()).orElseThrow());
    };
  }
}

package kz.qyzmet.scenarios.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.DocumentRequirement.Handling;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.SampleForm;
import kz.qyzmet.intake.filing.domain.AcceptanceEvent;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.domain.Filer;
import kz.qyzmet.intake.filing.domain.Filing;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.scenarios.file.Scenario;

/**
 * intake-service with one application. What its scenario does not say of the form is made up; of
 * the papers all are there that are asked for, but those that it leaves at home.
 */
final class Counter {
  private static final String NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final String IIN = SyntheticIin.nth(0).value();

  private final Scenario scenario;
  private final Ids ids;
  private final Filing filing;
  private final Filing.Identity identity;
  private final Map<String, Object> form;
  private final List<DocumentRequirement> asked;

  Counter(Scenario scenario, UUID application, Ids ids) {
    this.scenario = scenario;
    this.ids = ids;
    this.filing = Doors.of(scenario);
    this.identity =
        new Filing.Identity(new ApplicationId(application), ApplicationNumber.of(1), NOBODY);
    var filed = scenario.filing();
    this.form =
        SampleForm.of(
            scenario.passport(),
            filed.channel(),
            filed.pickup(),
            filed.choices(),
            new First(scenario.provider().kind()));
    this.asked =
        scenario
            .passport()
            .documents(filed.channel(), Condition.facts(form, filed.channel(), filed.pickup()))
            .stream()
            .filter(DocumentRequirement::required)
            .toList();
  }

  /** As little as possible, and of a list the first that the provider has. */
  private record First(String providerKind) implements SampleForm.Choice {
    @Override
    public boolean fillsIn(FormField field) {
      return false;
    }

    @Override
    public FormField.Option option(FormField field) {
      return field.options().stream()
          .filter(option -> option.isFor(providerKind))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public int below(int bound) {
      return 0;
    }
  }

  Filing.Decision decide() {
    return decide(scenario.filing().without());
  }

  /**
   * Codes of the papers without which it is not accepted: the form, if that is one, and those that
   * are missed where they are left at home.
   */
  Set<String> papers() {
    return asked.stream()
        .filter(paper -> paper.handling().get(channel()) == Handling.FORM || isMissed(paper.code()))
        .map(DocumentRequirement::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isMissed(String paper) {
    return decide(Set.of(paper)) instanceof Filing.Decision.Refused(var why)
        && Why.of(why).papers().equals(Set.of(paper));
  }

  private Filing.Decision decide(Set<String> without) {
    var at = moment(scenario.filing().at());
    var scans = new LinkedHashMap<UUID, FiledDocument>();
    presented(without, each -> each.uploadedOn(channel())).stream()
        .map(this::scan)
        .forEach(scan -> scans.put(scan.attachment(), scan));
    return filing.decide(draft(without, scans), scans, identity, at);
  }

  private List<DocumentRequirement> presented(
      Set<String> without, Predicate<DocumentRequirement> way) {
    return asked.stream().filter(way).filter(each -> !without.contains(each.code())).toList();
  }

  private FiledDocument scan(DocumentRequirement document) {
    var mediaType = document.mediaTypes().stream().sorted().findFirst().orElseThrow();
    return new FiledDocument(ids.next(), document.code(), "scan", mediaType, 1, "0".repeat(64));
  }

  private Draft draft(Set<String> without, Map<UUID, FiledDocument> scans) {
    var place = scenario.filing().place();
    return new Draft(
        filer(),
        IIN,
        scenario.passport().ref().code(),
        scenario.provider().code(),
        channel().name().toLowerCase(Locale.ROOT),
        "kk",
        place.kind(),
        place.code(),
        true,
        form,
        scans.values().stream()
            .map(scan -> new Draft.Reference(scan.document(), scan.attachment()))
            .toList(),
        presented(without, each -> each.broughtTo(channel())).stream()
            .map(paper -> new Draft.Paper(paper.code(), true))
            .toList());
  }

  private Filer filer() {
    return switch (channel()) {
      case PORTAL -> new Filer.Applicant(IIN);
      case OFFICE -> new Filer.Clerk(NOBODY, scenario.provider().code());
      case CORPORATION ->
          new Filer.Operator(
              NOBODY, Branches.demo().find(scenario.filing().place().code()).orElseThrow());
    };
  }

  private Channel channel() {
    return scenario.filing().channel();
  }

  ApplicationAccepted event(Filing.Decision.Accepted accepted) {
    return AcceptanceEvent.of(accepted.application(), accepted.filed(), scenario.passport());
  }

  Instant moment(LocalDateTime onTheWall) {
    return onTheWall.atZone(scenario.provider().zone()).toInstant();
  }
}

package kz.qyzmet.intake.filing.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.domain.TimelineEntry.Fact;

/**
 * Lines of one application's timeline as the web sees them.
 *
 * @param pickup where the result was wanted
 * @param zone of the provider's clock
 */
record TimelineLines(Passport passport, PickupPlace pickup, ZoneId zone, String language) {
  TimelineView.Line line(TimelineEntry line) {
    var texts = TimelineTexts.in(language);
    return new TimelineView.Line(
        line.event(),
        line.type(),
        Views.at(line.at(), zone),
        line.role(),
        texts.role(line.role()),
        line.step(),
        line.step() == null ? null : texts.step(line.step(), passport),
        texts.text(line, passport, pickup, zone),
        Views.at(line.due(), zone),
        facts(line));
  }

  private Map<String, String> facts(TimelineEntry line) {
    var facts = new LinkedHashMap<String, String>();
    Stream.of(Fact.values())
        .filter(line.facts()::containsKey)
        .forEach(fact -> facts.put(camel(fact), shown(fact, line.facts().get(fact))));
    return facts;
  }

  private String shown(Fact fact, String value) {
    return fact.isMoment()
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.parse(value).atZone(zone))
        : value;
  }

  private static String camel(Fact fact) {
    return switch (fact) {
      case INCOMING_NUMBER -> "incomingNumber";
      case GROUND -> "ground";
      case NEXT_STEP -> "nextStep";
      case TERM -> "term";
      case THRESHOLD -> "threshold";
      case REASON -> "reason";
      case OUTCOME -> "outcome";
      case CAST -> "cast";
      case QUORUM -> "quorum";
      case DOCUMENTS -> "documents";
      case OBJECTIONS_UNTIL -> "objectionsUntil";
      case DECISION_FROM -> "decisionFrom";
      case WAS_DUE -> "wasDue";
      case SUSPENDED_FROM -> "suspendedFrom";
      case SUSPENDED_UNTIL -> "suspendedUntil";
      case AVAILABLE_FROM -> "availableFrom";
      case CLOCK -> "clock";
    };
  }
}

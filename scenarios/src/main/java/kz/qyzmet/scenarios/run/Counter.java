package kz.qyzmet.scenarios.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.scenarios.file.Filing;
import kz.qyzmet.scenarios.file.Scenario;

/** Where an application is handed in: the dates as intake-service asks the calendar for them. */
final class Counter {
  private static final DueDates DATES = new DueDates(WorkingCalendar.kazakhstan());
  private static final String NUMBER = "SCENARIO-1";
  private static final String NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";

  private final Scenario scenario;

  Counter(Scenario scenario) {
    this.scenario = scenario;
  }

  DueAnswer answer() {
    var filing = scenario.filing();
    var provider = scenario.provider();
    return DATES.answer(
        new DueQuestion(
            filing.channel(),
            filing.at(),
            provider.zone(),
            provider.hours(),
            filing.locality(),
            Branch.ORDINARY,
            filing.pickup(),
            Passports.dueRules(
                scenario.passport(),
                filing.channel(),
                filing.locality(),
                Condition.facts(filing.choices(), filing.channel(), filing.pickup()),
                provider.vacations())));
  }

  ApplicationAccepted accept(UUID id, DueAnswer answer) {
    var filing = scenario.filing();
    return new ApplicationAccepted(
        id,
        NUMBER,
        scenario.passport().ref().code(),
        scenario.passport().ref().version(),
        scenario.provider().code(),
        filing.channel().name().toLowerCase(Locale.ROOT),
        NOBODY,
        "kk",
        moment(filing.at()),
        filing.place(),
        TermAnswer.of(answer),
        ofBranches(filing),
        filing.channel() == Channel.CORPORATION ? branch(filing) : null);
  }

  /** One that stands where the story says. */
  private String branch(Filing filing) {
    var town = scenario.provider().locality();
    return Branches.demo().all().stream()
        .filter(each -> each.seenFrom(town) == filing.locality())
        .map(each -> each.code())
        .findFirst()
        .orElseThrow();
  }

  /** Of all that is chosen, an acceptance tells what the pipeline's branches depend on. */
  private Map<String, String> ofBranches(Filing filing) {
    var fields = scenario.passport().pipeline().fieldsOfBranches();
    return filing.choices().entrySet().stream()
        .filter(chosen -> fields.contains(chosen.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Instant moment(LocalDateTime onTheWall) {
    return onTheWall.atZone(scenario.provider().zone()).toInstant();
  }
}

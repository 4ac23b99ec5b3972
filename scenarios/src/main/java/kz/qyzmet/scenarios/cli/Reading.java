package kz.qyzmet.scenarios.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.scenarios.file.Doer;
import kz.qyzmet.scenarios.file.Ending;
import kz.qyzmet.scenarios.file.Line;
import kz.qyzmet.scenarios.file.Promise;
import kz.qyzmet.scenarios.file.Said;
import kz.qyzmet.scenarios.file.Scenario;
import kz.qyzmet.scenarios.file.Standing;

/** A scenario read aloud, with the passport's own names for steps, grounds, papers and statuses. */
final class Reading {
  private static final String STEP = "step ";

  private final Tongue tongue;
  private final Scenario scenario;
  private final Passport passport;

  private Reading(Tongue tongue, Scenario scenario) {
    this.tongue = tongue;
    this.scenario = scenario;
    this.passport = scenario.passport();
  }

  static List<String> of(Scenario scenario, Tongue tongue) {
    return new Reading(tongue, scenario).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    var filing = scenario.filing();
    lines.add(
        tongue.say(
            "filed",
            tongue.moment(filing.at()),
            tongue.channel(filing.channel()),
            tongue.in(filing.place().name())));
    switch (scenario.course()) {
      case Scenario.TurnedAway away ->
          lines.add(tongue.say("turned-away." + away.reason().value(), leftAtHome()));
      case Scenario.Accepted accepted -> {
        lines.add(promised(accepted.promise()));
        accepted.story().forEach(line -> lines.add(line(line)));
        lines.add(end(accepted.ending()));
      }
    }
    return lines;
  }

  private String leftAtHome() {
    return scenario.filing().without().stream()
        .sorted()
        .map(this::document)
        .collect(Collectors.joining("; "));
  }

  private String promised(Promise promise) {
    var registered = promise.registered().value().toString();
    return promise
        .due()
        .value()
        .map(due -> tongue.say("promised", registered, tongue.moment(due)))
        .orElseGet(() -> tongue.say("promised.none", registered));
  }

  private String line(Line line) {
    return switch (line) {
      case Line.Deed deed ->
          tongue.say("deed", tongue.moment(deed.at()), who(deed.who()), does(deed));
      case Line.Look look -> tongue.say("look", tongue.moment(look.at()), standing(look.then()));
    };
  }

  private String who(Doer doer) {
    var role = tongue.role(doer.role());
    return doer.number() == 1
        ? role
        : tongue.say("person.second", role, Integer.toString(doer.number()));
  }

  private String does(Line.Deed deed) {
    var does = tongue.say("verb." + deed.does().name());
    var beside =
        Stream.of(
                deed.ground().map(this::ground).stream(),
                deed.documents().stream().map(this::document),
                deed.to().map(this::who).stream(),
                deed.answer().map(this::answer).stream())
            .flatMap(each -> each)
            .collect(Collectors.joining("; "));
    return beside.isEmpty() ? does : tongue.say("deed.beside", does, beside);
  }

  private String ground(String code) {
    var text = tongue.in(passport.refusalGround(code).orElseThrow().text());
    return text.replaceAll("[.;\\s]+$", "");
  }

  private String document(String code) {
    return tongue.in(passport.document(code).orElseThrow().name());
  }

  private String answer(Said<String> said) {
    return tongue.say("answer." + said.value().replace(' ', '-'));
  }

  private String standing(Standing standing) {
    return Stream.of(
            standing.status().map(said -> tongue.say("status", status(said.value()))).stream(),
            standing.step().map(said -> tongue.say("step", step(said.value()))).stream(),
            standing.missed().map(said -> missed(said.value())).stream(),
            standing.approaching().map(said -> approaching(said.value())).stream())
        .flatMap(each -> each)
        .collect(Collectors.joining("; "));
  }

  private String missed(Collection<String> names) {
    return names.isEmpty() ? tongue.say("missed.nothing") : tongue.say("missed", list(names));
  }

  private String list(Collection<String> missed) {
    return missed.stream().map(this::term).collect(Collectors.joining(", "));
  }

  private String term(String name) {
    return name.startsWith(STEP)
        ? tongue.say("missed.step", step(name.substring(STEP.length())))
        : tongue.say("missed." + name);
  }

  private String approaching(Collection<String> codes) {
    return codes.isEmpty()
        ? tongue.say("approaching.none")
        : tongue.say("approaching", String.join(", ", codes));
  }

  private String step(String code) {
    return tongue.in(passport.pipeline().step(code).name());
  }

  private String status(Status status) {
    return tongue.in(passport.statuses().get(status));
  }

  private String end(Ending ending) {
    var at = tongue.moment(ending.at().value());
    var status = status(ending.standing().status().orElseThrow().value());
    var missed = ending.standing().missed().orElseThrow().value();
    return missed.isEmpty()
        ? tongue.say("end", at, status)
        : tongue.say("end.missed", at, status, list(missed));
  }
}

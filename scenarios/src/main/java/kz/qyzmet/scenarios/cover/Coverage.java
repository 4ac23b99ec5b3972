package kz.qyzmet.scenarios.cover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.passport.Choices;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.ServiceTerms.LegalException;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.passports.Words;
import kz.qyzmet.scenarios.file.Refusals;
import kz.qyzmet.scenarios.file.Scenario;
import kz.qyzmet.scenarios.run.Telling;

/**
 * What the scenarios of one passport have to tell between them: every outcome of every step that
 * the engine can reach, every combination of conditional steps up to the end, a withdrawal, a
 * hearing and an objection, what a branch hands over, a wait for the applicant, something late,
 * every channel, the overall term of every way, the papers of every ground, and whoever comes
 * outside the period of filing.
 */
public final class Coverage {
  private static final String WITHDRAWAL = "a withdrawal";
  private static final String HEARING = "a refusal after a hearing";
  private static final String OBJECTION = "an objection in time";
  private static final String BRANCH = "a result that a branch hands over";
  private static final String BRANCH_REFUSAL = "a refusal that a branch hands over";
  private static final String WAIT = "a wait for the applicant that ends";
  private static final String LATE = "the legal term is missed";
  private static final String STEP_LATE = "the limit of a step is missed";
  private static final String AWAY = "an application outside the period of filing";
  private static final Words ENGLISH = Words.in("en");

  private final Passport passport;
  private final List<Trail> trails;

  public Coverage(Passport passport) {
    this.passport = passport;
    this.trails = Trails.of(passport);
  }

  /** All ways through the pipeline, the shortest first. */
  public List<Trail> trails() {
    return trails.stream().sorted(Comparator.comparing(trail -> trail.edges().size())).toList();
  }

  /**
   * The paths that none of those scenarios walks from the first step to the end, the shortest
   * first. What was chosen beside the path makes no other one of it.
   */
  public List<List<Edge>> unwalked(Collection<Telling> tellings) {
    var walked =
        tellings.stream()
            .filter(Telling::isTrue)
            .map(telling -> Edge.of(telling.changes()))
            .collect(Collectors.toSet());
    return trails().stream()
        .map(Trail::edges)
        .distinct()
        .filter(path -> !walked.contains(path))
        .toList();
  }

  /** What none of those scenarios tells; one that fails tells nothing. */
  public Uncovered uncovered(Collection<Telling> tellings) {
    Set<String> open = new LinkedHashSet<>(needs());
    tellings.stream().filter(Telling::isTrue).forEach(telling -> open.removeAll(told(telling)));
    var what = List.copyOf(open);
    List<Uncovered.Way> ways = new ArrayList<>();
    var best = best(open);
    while (best.isPresent()) {
      ways.add(best.get());
      open.removeAll(best.get().tells());
      best = best(open);
    }
    return new Uncovered(what, List.copyOf(ways), List.copyOf(open));
  }

  /** The way that tells most of what is open; of equals the shortest. */
  private Optional<Uncovered.Way> best(Set<String> open) {
    return trails().stream()
        .map(
            trail -> new Uncovered.Way(trail, open.stream().filter(told(trail)::contains).toList()))
        .filter(way -> !way.tells().isEmpty())
        .max(
            Comparator.<Uncovered.Way>comparingInt(way -> way.tells().size())
                .thenComparing(way -> -way.trail().edges().size()));
  }

  /** All that has to be told, in plain words. */
  public List<String> needs() {
    return Stream.of(
            trails().stream().flatMap(trail -> told(trail).stream()).sorted(), general(), dates())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  private static Set<String> told(Trail trail) {
    Set<String> told = new LinkedHashSet<>();
    trail.edges().forEach(edge -> told.add(edge.toString()));
    if (!trail.variant().isEmpty() && trail.end().equals(Pipeline.ISSUED)) {
      told.add(whole(trail.variant()));
    }
    return told;
  }

  private static String whole(String variant) {
    return variant + ", up to the end";
  }

  private Stream<String> general() {
    var refusable =
        passport.pipeline().steps().values().stream().anyMatch(step -> !step.grounds().isEmpty());
    var branches = passport.pickups().stream().anyMatch(each -> each.pickup() == Pickup.BRANCH);
    var onPaper = passport.channels().containsKey(Channel.CORPORATION);
    return Stream.of(
            Stream.of(WITHDRAWAL),
            refusable && passport.hearing().applies()
                ? Stream.of(HEARING, OBJECTION)
                : Stream.<String>of(),
            branches ? Stream.of(BRANCH) : Stream.<String>of(),
            refusable && onPaper ? Stream.of(BRANCH_REFUSAL) : Stream.<String>of(),
            passport.suspension() == null ? Stream.<String>of() : Stream.of(WAIT))
        .flatMap(each -> each);
  }

  private Stream<String> dates() {
    var terms = passport.terms();
    return Stream.of(
            passport.channels().keySet().stream().map(Coverage::channel),
            terms.exceptions().isEmpty() ? Stream.<String>of() : terms(),
            late(),
            papers(),
            terms.periods().isEmpty() ? Stream.<String>of() : Stream.of(AWAY))
        .flatMap(each -> each)
        .distinct();
  }

  private Stream<String> late() {
    var terms = passport.terms();
    var legal =
        Stream.concat(
                Stream.of(terms.legal()), terms.exceptions().stream().map(each -> each.term()))
            .anyMatch(term -> !(term.value() instanceof Term.None));
    var limited =
        passport.pipeline().steps().values().stream()
            .map(Step::limit)
            .anyMatch(limit -> limit != null && !(limit instanceof Term.None));
    return legal ? Stream.of(LATE) : limited ? Stream.of(STEP_LATE) : Stream.of();
  }

  /** One for each choice on which a paper depends, whether or not it brings one. */
  private Stream<String> papers() {
    return papersDependOn().stream()
        .flatMap(
            field -> field.options().stream().map(option -> papers(field.code(), option.code())));
  }

  private List<FormField> papersDependOn() {
    var fields =
        passport.documents().stream()
            .map(DocumentRequirement::condition)
            .filter(Objects::nonNull)
            .map(Condition::field)
            .collect(Collectors.toSet());
    return passport.form().stream().filter(field -> fields.contains(field.code())).toList();
  }

  private static String papers(String field, String option) {
    return "the papers where " + field + " is " + option;
  }

  private static String channel(Channel channel) {
    return "the channel " + channel.name().toLowerCase(Locale.ROOT);
  }

  /** One for each overall term on each way that is told apart by some exception. */
  private Stream<String> terms() {
    return passport.channels().keySet().stream()
        .flatMap(
            channel -> localities(channel).stream().flatMap(locality -> terms(channel, locality)));
  }

  private List<Locality> localities(Channel channel) {
    return dependsOnLocality(channel) ? List.of(Locality.values()) : List.of(Locality.SAME);
  }

  private Stream<String> terms(Channel channel, Locality locality) {
    var conditions = passport.terms().exceptions().stream().map(LegalException::when).toList();
    return passport.pickups(channel).stream()
        .map(PickupOption::pickup)
        .flatMap(
            pickup ->
                Choices.of(List.of(passport), conditions.stream(), channel, pickup).stream()
                    .map(choices -> Condition.facts(choices, channel, pickup)))
        .map(facts -> term(channel, locality, facts));
  }

  /** By its length and by all that decides it: one clause may set a term for each locality. */
  private String term(Channel channel, Locality locality, Map<String, ?> facts) {
    var terms = passport.terms();
    var name = new StringBuilder("the overall term, ");
    name.append(ENGLISH.term(terms.legal(channel, locality, facts).value()));
    if (terms.exceptions().stream().anyMatch(each -> each.channel() != null)) {
      name.append(", on ").append(channel(channel));
    }
    if (dependsOnLocality(channel)) {
      name.append(", ").append(ENGLISH.locality(locality));
    }
    terms
        .exception(channel, locality, facts)
        .map(LegalException::when)
        .ifPresent(
            when ->
                name.append(", where %s is %s".formatted(when.field(), new TreeSet<>(when.in()))));
    return name.toString();
  }

  private boolean dependsOnLocality(Channel channel) {
    return channel == Channel.CORPORATION
        && passport.terms().exceptions().stream().anyMatch(each -> each.locality() != null);
  }

  private Set<String> told(Telling telling) {
    var scenario = telling.scenario();
    var filing = scenario.filing();
    if (scenario.course() instanceof Scenario.TurnedAway away) {
      return away.reason().value().equals(Refusals.OUTSIDE_WINDOW) ? Set.of(AWAY) : Set.of();
    }
    Set<String> told = new LinkedHashSet<>();
    Edge.of(telling.changes()).forEach(edge -> told.add(edge.toString()));
    told.add(channel(filing.channel()));
    told.add(
        term(
            filing.channel(),
            filing.locality(),
            Condition.facts(filing.choices(), filing.channel(), filing.pickup())));
    if (scenario.course() instanceof Scenario.Accepted accepted
        && accepted.promise().papers().isPresent()) {
      filing.choices().forEach((field, option) -> told.add(papers(field, option)));
    }
    if (telling.status().filter(Status.ISSUED::equals).isPresent()) {
      var variant =
          new Variants(passport).name(filing.choices(), filing.channel(), filing.pickup());
      told.add(whole(variant));
    }
    if (telling.missed().contains("legal")) {
      told.add(LATE);
    }
    if (telling.missed().stream().anyMatch(missed -> missed.startsWith("step "))) {
      told.add(STEP_LATE);
    }
    told.addAll(proceedings(telling.changes()));
    return told;
  }

  private static Set<String> proceedings(List<Change> changes) {
    Set<String> told = new LinkedHashSet<>();
    if (has(changes, Change.WithdrawnByApplicant.class)) {
      told.add(WITHDRAWAL);
    }
    if (has(changes, Change.HearingAnnounced.class) && has(changes, Change.RefusalDecided.class)) {
      told.add(HEARING);
    }
    for (var change : changes) {
      if (change instanceof Change.HandedOver handed && handed.by() instanceof Operator) {
        told.add(handed.what() instanceof Draft.Refuse ? BRANCH_REFUSAL : BRANCH);
      }
    }
    if (has(changes, Change.ObjectionHeard.class)) {
      told.add(OBJECTION);
    }
    if (has(changes, Change.Suspended.class) && has(changes, Change.Resumed.class)) {
      told.add(WAIT);
    }
    return told;
  }

  private static boolean has(List<Change> changes, Class<? extends Change> kind) {
    return changes.stream().anyMatch(kind::isInstance);
  }
}

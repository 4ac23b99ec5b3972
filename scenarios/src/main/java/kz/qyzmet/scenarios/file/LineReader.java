package kz.qyzmet.scenarios.file;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.RefusalGround;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads the lines of a story. */
final class LineReader {
  private final String file;
  private final Cast cast;
  private final Passport passport;

  /** Whether there is a case by then: papers that a branch took in are looked for first. */
  private boolean hasBegun;

  LineReader(String file, Cast cast) {
    this.file = file;
    this.cast = cast;
    this.passport = cast.passport();
    this.hasBegun = !cast.papersTravel();
  }

  List<Line> story(List<YamlObject> blocks) {
    List<Line> story = new ArrayList<>();
    var before = cast.filing().at();
    for (var block : blocks) {
      var at = Times.read(block, "at");
      if (at.isBefore(before)) {
        throw block.reject(
            "at",
            "Expected a moment not before %s, but got %s"
                .formatted(Times.text(before), Times.text(at)));
      }
      before = at;
      var path = "story[" + story.size() + "]";
      story.add(block.has("then") ? look(block, path, at) : deed(block, path, at));
      block.nothingElse();
    }
    return story;
  }

  private Line look(YamlObject block, String path, LocalDateTime at) {
    var then = block.object("then");
    var standing = new StandingReader(file, passport).standing(then, path + ".then");
    then.nothingElse();
    return new Line.Look(new Spot(file, block.line("then"), path), at, standing);
  }

  private Line deed(YamlObject block, String path, LocalDateTime at) {
    var who = cast.read(block, "who");
    var does = block.choice("does", new TreeMap<>(Verb.all()));
    fits(block, who, does);
    fitsThere(block, does);
    return new Line.Deed(
        new Spot(file, block.line("does"), path),
        at,
        who,
        does,
        does.namesGround() ? Optional.of(ground(block)) : Optional.empty(),
        does == Verb.FINDS_WRONG ? documents(block) : List.of(),
        does.namesPerson() ? Optional.of(person(block)) : Optional.empty(),
        answer(block, path, does));
  }

  private void fits(YamlObject block, Doer who, Verb does) {
    if (who.isApplicant() != does.isApplicants()) {
      throw block.reject(
          "does",
          who.isApplicant()
              ? "Expected of the applicant that he objects or withdraws, but got " + does.words()
              : "Expected a deed of the staff, but only the applicant " + does.words());
    }
    if (who.isOperator() != does.isOperators()) {
      throw block.reject(
          "does",
          who.isOperator()
              ? "Expected what a branch does with a result, but got " + does.words()
              : "Expected a deed of the staff, but only an operator " + does.words());
    }
    var action = does.action();
    if (action.isPresent()
        && passport.pipeline().steps().values().stream()
            .noneMatch(step -> step.action() == action.get())) {
      throw block.reject(
          "does",
          "Expected a deed that %s knows, but none of its steps is to %s"
              .formatted(passport.ref(), action.get().name().toLowerCase(java.util.Locale.ROOT)));
    }
  }

  /** Papers travel to the provider and results to a branch, or they do not. */
  private void fitsThere(YamlObject block, Verb does) {
    if (does.isOfPackage() && !cast.papersTravel()) {
      throw block.reject("does", "Expected a deed without a package, for no branch took papers in");
    }
    if (does == Verb.HANDS_OVER && cast.atBranch()) {
      throw block.reject(
          "does", "Expected the result to be sent to the branch, but got " + does.words());
    }
    if (does.sendsToBranch() && !cast.atBranch()) {
      throw block.reject(
          "does", "Expected the result to be handed over, for no branch gives it out");
    }
    if (!hasBegun && !does.isOfPackage() && does != Verb.WITHDRAWS) {
      throw block.reject("does", "Expected the package to be found first, but got " + does.words());
    }
    // Who is refused has found nothing.
    hasBegun |= (does.findsPackage() && !block.has("refused")) || does == Verb.WITHDRAWS;
  }

  private String ground(YamlObject block) {
    return block.choice(
        "ground", own(passport.refusalGrounds().stream().map(RefusalGround::code).toList()));
  }

  private List<String> documents(YamlObject block) {
    var known = passport.documents().stream().map(DocumentRequirement::code).toList();
    var named = block.texts("documents");
    named.stream()
        .filter(code -> !known.contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw block.reject(
                  "documents", "Expected documents of %s, but got %s".formatted(known, code));
            });
    return named;
  }

  private Doer person(YamlObject block) {
    var person = cast.read(block, "to");
    if (person.isApplicant() || person.isOperator()) {
      throw block.reject("to", "Expected somebody of the staff, but got the " + person);
    }
    return person;
  }

  /** The applicant is answered; the staff may be refused. */
  private static Optional<Said<String>> answer(YamlObject block, String path, Verb does) {
    var key = does.isApplicants() ? "answer" : "refused";
    if (!block.has(key)) {
      return Optional.empty();
    }
    var known = does.isApplicants() ? Answers.TO_APPLICANTS : Answers.REFUSALS;
    return Optional.of(
        new Said<>(
            block.choice(key, own(known)), ScenarioReader.spot(block, key, path + "." + key)));
  }

  private static Map<String, String> own(List<String> codes) {
    return codes.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
  }
}

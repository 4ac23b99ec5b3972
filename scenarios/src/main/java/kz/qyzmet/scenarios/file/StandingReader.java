package kz.qyzmet.scenarios.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Threshold;
import kz.qyzmet.contracts.yaml.YamlObject;
import kz.qyzmet.notification.cabinet.domain.Told;

/** Reads how things are said to stand. */
final class StandingReader {
  private static final Map<String, Status> ENDS =
      Map.of(
          "ISSUED", Status.ISSUED,
          "REFUSED", Status.REFUSED,
          "RETURNED", Status.RETURNED,
          "WITHDRAWN", Status.WITHDRAWN);

  private final String file;
  private final Passport passport;

  StandingReader(String file, Passport passport) {
    this.file = file;
    this.passport = passport;
  }

  Standing standing(YamlObject then, String path) {
    return new Standing(
        optional(then, "status", path, key -> then.choice(key, statuses())),
        optional(then, "step", path, key -> then.choice(key, steps())),
        optional(then, "missed", path, key -> missed(then)),
        optional(then, "approaching", path, key -> approaching(then)),
        optional(then, "told", path, key -> known(then, key, Told.KINDS)));
  }

  Ending ending(YamlObject ends) {
    var path = "ends";
    var at = new Said<>(Times.read(ends, "at"), spot(ends, "at", path));
    var late = new Said<>(ends.bool("late"), spot(ends, "late", path));
    var status = new Said<>(ends.choice("status", ENDS), spot(ends, "status", path));
    var missed =
        new Said<Set<String>>(
            ends.has("missed") ? missed(ends) : Set.of(), spot(ends, "missed", path));
    var ending =
        new Ending(
            at,
            late,
            new Standing(
                Optional.of(status),
                Optional.empty(),
                Optional.of(missed),
                optional(ends, "approaching", path, key -> approaching(ends)),
                optional(ends, "told", path, key -> known(ends, key, Told.KINDS))));
    ends.nothingElse();
    return ending;
  }

  private Set<String> missed(YamlObject block) {
    List<String> known = new ArrayList<>(List.of("legal", "internal", "hand-over"));
    passport.pipeline().steps().keySet().forEach(step -> known.add("step " + step));
    return new LinkedHashSet<>(known(block, "missed", known));
  }

  private Set<String> approaching(YamlObject block) {
    var known = passport.thresholds().stream().map(Threshold::code).toList();
    return new LinkedHashSet<>(known(block, "approaching", known));
  }

  private static List<String> known(YamlObject block, String key, Collection<String> known) {
    var named = block.textsOrEmpty(key);
    for (var name : named) {
      if (!known.contains(name)) {
        throw block.reject(key, "Expected some of %s, but got %s".formatted(known, name));
      }
    }
    return named;
  }

  private Map<String, Status> statuses() {
    return passport.statuses().keySet().stream()
        .collect(Collectors.toMap(Enum::name, Function.identity()));
  }

  private Map<String, String> steps() {
    return passport.pipeline().steps().keySet().stream()
        .collect(Collectors.toMap(Function.identity(), Function.identity()));
  }

  private <T> Optional<Said<T>> optional(
      YamlObject block, String key, String path, Function<String, T> reader) {
    return block.has(key)
        ? Optional.of(new Said<>(reader.apply(key), spot(block, key, path)))
        : Optional.empty();
  }

  private Spot spot(YamlObject block, String key, String path) {
    return new Spot(file, block.line(key), path + "." + key);
  }
}

package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.BasisReader.basis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.contracts.yaml.YamlObject;

/**
 * Reads the choices that the law leaves open. Those of dates and of the register of persons have
 * names that every passport shares; a passport may have others of its own, which its blocks name
 * ({@code setting:}).
 */
final class SettingsReader {
  private static final List<String> FLAGS =
      List.of("countReceptionDay", "countStartDay", "rollToWorkingDay");

  private static final Map<String, List<String>> CHOICES =
      inOrder(
          Map.of(
              "stepTerm", List.of("elapsed", "closing"),
              "afterHours", List.of("next-working-day", "same-day"),
              "deadlineHour", List.of("closing", "end-of-day"),
              "registerUnreachable", List.of("accept-marked", "refuse"),
              "registerContradicts", List.of("accept-marked", "refuse")));

  /** Of passports with a portal channel. */
  private static final String ON_PORTAL = "acceptanceRefusalOnPortal";

  /** Those of passports whose results or applications go over a branch of the Corporation. */
  private static final Map<String, List<String>> OF_BRANCHES =
      inOrder(
          Map.of(
              "handOverDay", List.of("working-day", "calendar-day"),
              "branchHours", List.of("duty-desks", "six-days")));

  private final YamlObject root;

  SettingsReader(YamlObject root) {
    this.root = root;
  }

  /** The first fault of a file is the same in every run. */
  private static Map<String, List<String>> inOrder(Map<String, List<String>> choices) {
    return Collections.unmodifiableMap(new TreeMap<>(choices));
  }

  Map<String, Setting> settings() {
    YamlObject block = root.object("settings");
    var settings = new LinkedHashMap<String, Setting>();
    FLAGS.forEach(code -> settings.put(code, flag(code, block)));
    if (root.object("channels").keys().contains("portal")) {
      settings.put(ON_PORTAL, flag(ON_PORTAL, block));
    }
    CHOICES.forEach((code, values) -> settings.put(code, choice(code, values, block)));
    boolean branches = usesBranches();
    OF_BRANCHES.forEach(
        (code, values) -> {
          if (branches) {
            settings.put(code, choice(code, values, block));
          }
        });
    settings.putAll(own(root));
    settings.keySet().forEach(block::has);
    block.nothingElse();
    return settings;
  }

  private boolean usesBranches() {
    return root.object("channels").keys().contains("corporation")
        || root.object("pickups").keys().contains("branch");
  }

  private static Setting flag(String code, YamlObject settings) {
    YamlObject block = settings.object(code);
    return setting(code, block.bool("value"), List.of(true, false), block);
  }

  private static Setting choice(String code, List<String> values, YamlObject settings) {
    YamlObject block = settings.object(code);
    return setting(code, value(block, values), values, block);
  }

  private static String value(YamlObject block, List<String> values) {
    String value = block.text("value");
    if (!values.contains(value)) {
      throw block.reject("value", "Expected one of " + values + ", but got " + value);
    }
    return value;
  }

  /** The passport's own settings: each says which values it may have. */
  static Map<String, Setting> own(YamlObject root) {
    var own = new LinkedHashMap<String, Setting>();
    YamlObject settings = root.object("settings");
    for (String code : settings.keys()) {
      YamlObject block = settings.object(code);
      if (block.has("values")) {
        if (isShared(code)) {
          throw block.reject("values", "Expected a name of the passport's own, but got " + code);
        }
        List<String> values = block.texts("values");
        if (values.size() < 2) {
          throw block.reject("values", "Expected at least two values, but got " + values);
        }
        own.put(code, setting(code, value(block, values), values, block));
      }
    }
    return own;
  }

  private static boolean isShared(String code) {
    return FLAGS.contains(code)
        || code.equals(ON_PORTAL)
        || CHOICES.containsKey(code)
        || OF_BRANCHES.containsKey(code);
  }

  private static Setting setting(String code, Object value, List<?> values, YamlObject block) {
    var others = new ArrayList<Object>(values);
    others.remove(value);
    var setting = new Setting(code, value, others, block.text("ambiguity"), basis(block));
    block.has("values");
    block.nothingElse();
    return setting;
  }
}

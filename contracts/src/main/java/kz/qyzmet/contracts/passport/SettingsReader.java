package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.BasisReader.basis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads the choices that the law leaves open: each of the known ones, and no others. */
final class SettingsReader {
  private static final List<String> FLAGS =
      List.of("countReceptionDay", "countStartDay", "rollToWorkingDay");

  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "stepTerm", List.of("elapsed", "closing"),
          "afterHours", List.of("next-working-day"),
          "deadlineHour", List.of("closing"));

  private final YamlObject root;

  SettingsReader(YamlObject root) {
    this.root = root;
  }

  Map<String, Setting> settings() {
    YamlObject block = root.object("settings");
    var settings = new LinkedHashMap<String, Setting>();
    for (String flag : FLAGS) {
      YamlObject setting = block.object(flag);
      settings.put(flag, setting(flag, setting.bool("value"), setting));
    }
    CHOICES.forEach(
        (code, allowed) -> {
          YamlObject setting = block.object(code);
          String value = setting.text("value");
          if (!allowed.contains(value)) {
            throw setting.reject("value", "Expected one of " + allowed + ", but got " + value);
          }
          settings.put(code, setting(code, value, setting));
        });
    block.nothingElse();
    return settings;
  }

  private static Setting setting(String code, Object value, YamlObject block) {
    var setting = new Setting(code, value, block.text("ambiguity"), basis(block));
    block.nothingElse();
    return setting;
  }
}

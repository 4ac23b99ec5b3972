package kz.qyzmet.scenarios.file;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Moments as people write them: {@code 2026-03-05 09:30}. */
public final class Times {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  static LocalDateTime read(YamlObject block, String key) {
    var text = block.text(key);
    try {
      return LocalDateTime.parse(text, MINUTE);
    } catch (DateTimeException noMoment) {
      throw block.reject(key, "Expected a moment such as 2026-03-05 09:30, but got " + text);
    }
  }

  /** To the minute: what comes a moment after it is shown as it. */
  public static String text(LocalDateTime moment) {
    return MINUTE.format(moment);
  }
}

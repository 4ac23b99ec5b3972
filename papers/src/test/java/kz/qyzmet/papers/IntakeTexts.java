package kz.qyzmet.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The texts that intake shows of its sheets: papers have no words of their own for these. */
final class IntakeTexts {
  private final Properties texts = new Properties();

  private IntakeTexts(String name, Language language) {
    var file =
        Path.of("../intake-service/src/main/resources/kz/qyzmet/intake")
            .resolve(name + "_" + language.code() + ".properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static IntakeTexts of(String name, Language language) {
    return new IntakeTexts(name, language);
  }

  String text(String key) {
    if (!texts.containsKey(key)) {
      throw new IllegalArgumentException("Expected the text " + key + ", but intake has none");
    }
    return texts.getProperty(key);
  }

  Line line(String key, String value) {
    return new Line(text("line." + key), value);
  }
}

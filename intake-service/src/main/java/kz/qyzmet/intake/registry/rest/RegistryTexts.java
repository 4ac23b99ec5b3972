package kz.qyzmet.intake.registry.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What the sheet of a registry says, from {@code registry_<language>.properties}. No act has its
 * form, so the words are ours.
 */
final class RegistryTexts {
  private static final Map<String, Properties> ALL = load();

  private final Properties texts;

  private RegistryTexts(Properties texts) {
    this.texts = texts;
  }

  static RegistryTexts in(String language) {
    return new RegistryTexts(ALL.get(language));
  }

  String text(String key) {
    return texts.getProperty(key);
  }

  private static Map<String, Properties> load() {
    var all = new HashMap<String, Properties>();
    for (var language : new String[] {"kk", "ru", "en"}) {
      var texts = new Properties();
      var resource = "/kz/qyzmet/intake/registry_" + language + ".properties";
      try (var stream = RegistryTexts.class.getResourceAsStream(resource);
          var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(language, texts);
    }
    return all;
  }
}

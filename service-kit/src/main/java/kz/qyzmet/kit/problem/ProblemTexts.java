package kz.qyzmet.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of problems, from every {@code qyzmet/problems_<language>.properties} on the class
 * path: the kit brings the general ones, each service its own. Keys: {@code <code>.title}, {@code
 * <code>.detail}, {@code field.<code>}; placeholders {@code {name}} are filled from the facts.
 */
@ApplicationScoped
public class ProblemTexts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final Map<Languages, Properties> texts = new EnumMap<>(Languages.class);

  ProblemTexts() {
    for (var language : Languages.values()) {
      texts.put(language, load("qyzmet/problems_" + language.tag() + ".properties"));
    }
  }

  private static Properties load(String resource) {
    var all = new Properties();
    try {
      var urls = Thread.currentThread().getContextClassLoader().getResources(resource);
      while (urls.hasMoreElements()) {
        try (var reader =
            new InputStreamReader(urls.nextElement().openStream(), StandardCharsets.UTF_8)) {
          all.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  public String title(Problem problem, Languages language) {
    return text(problem.code() + ".title", problem.facts(), language).orElse(problem.code());
  }

  public Optional<String> detail(Problem problem, Languages language) {
    return text(problem.code() + ".detail", problem.facts(), language);
  }

  public String fault(Problem.FieldFault fault, Languages language) {
    return text("field." + fault.code(), fault.facts(), language).orElse(fault.code());
  }

  private Optional<String> text(String key, Map<String, Object> facts, Languages language) {
    return Optional.ofNullable(texts.get(language).getProperty(key))
        .map(pattern -> fill(pattern, facts));
  }

  private static String fill(String pattern, Map<String, Object> facts) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(String.valueOf(facts.getOrDefault(match.group(1), ""))));
  }
}

package kz.qyzmet.contracts.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the choices of a file: a block {@code {setting: NAME, VALUE: …, OTHER: …}} stands for what
 * it has under the value that the setting of that name has now. Where it has nothing under that
 * value, nothing is there; and so is a block of which nothing is left.
 */
public final class YamlChoices {
  private static final String SETTING = "setting";

  private final String file;
  private final Map<String, Choice> choices;
  private final Set<String> used = new HashSet<>();

  /**
   * A setting.
   *
   * @param value the one that it has
   * @param values all that it may have
   */
  public record Choice(String value, Set<String> values) {
    public Choice {
      values = Set.copyOf(values);
    }
  }

  private YamlChoices(String file, Map<String, Choice> choices) {
    this.file = file;
    this.choices = choices;
  }

  /**
   * The same file with every choice made.
   *
   * @param settings by name; each must be used by some block
   * @throws FileRejected a block names a setting or a value that there is not, or none names one of
   *     the settings
   */
  public static YamlObject made(YamlObject root, String settings, Map<String, Choice> choices) {
    var making = new YamlChoices(root.file(), choices);
    var made = making.entries(root.node(), "");
    for (String name : choices.keySet()) {
      if (!making.used.contains(name)) {
        throw root.object(settings)
            .reject(name, "Expected a block with setting: " + name + ", but there is none");
      }
    }
    return new YamlObject(root.file(), "", 1, made);
  }

  /**
   * The same file with another value of a setting.
   *
   * @param value a Boolean or a text
   * @throws FileRejected there is no setting of that name
   */
  public static YamlObject switched(YamlObject root, String settings, String name, Object value) {
    var block = root.object(settings);
    var setting = block.object(name).node();
    var kind = value instanceof Boolean ? YamlNode.Scalar.Kind.BOOLEAN : YamlNode.Scalar.Kind.TEXT;
    int line = block.object(name).line("value");
    var scalar = new YamlNode.Scalar(line, kind, value.toString());
    var changed = with(setting, "value", scalar);
    var all = with(root.node(), settings, with(block.node(), name, changed));
    return new YamlObject(root.file(), "", 1, all);
  }

  private static YamlNode.Entries with(YamlNode.Entries block, String key, YamlNode value) {
    var entries = new LinkedHashMap<>(block.entries());
    entries.computeIfPresent(key, (name, entry) -> new YamlNode.Entry(entry.keyLine(), value));
    return new YamlNode.Entries(block.line(), entries);
  }

  /** Null where nothing is left. */
  private YamlNode node(YamlNode node, String path) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar;
      case YamlNode.Items items -> items(items, path);
      case YamlNode.Entries entries when entries.entries().containsKey(SETTING) ->
          chosen(entries, path);
      case YamlNode.Entries entries -> {
        var made = entries(entries, path);
        yield made.entries().isEmpty() && !entries.entries().isEmpty() ? null : made;
      }
    };
  }

  private YamlNode.Entries entries(YamlNode.Entries entries, String path) {
    var made = new LinkedHashMap<String, YamlNode.Entry>();
    entries
        .entries()
        .forEach(
            (key, entry) -> {
              YamlNode value = node(entry.value(), path.isEmpty() ? key : path + "." + key);
              if (value != null) {
                made.put(key, new YamlNode.Entry(entry.keyLine(), value));
              }
            });
    return new YamlNode.Entries(entries.line(), made);
  }

  private YamlNode items(YamlNode.Items items, String path) {
    List<YamlNode> made = new ArrayList<>();
    for (int i = 0; i < items.items().size(); i++) {
      YamlNode item = node(items.items().get(i), path + "[" + i + "]");
      if (item != null) {
        made.add(item);
      }
    }
    return made.isEmpty() && !items.isEmpty() ? null : new YamlNode.Items(items.line(), made);
  }

  private YamlNode chosen(YamlNode.Entries block, String path) {
    YamlNode.Entry named = block.entries().get(SETTING);
    Choice choice = choices.get(named.value().describe());
    if (choice == null) {
      throw rejected(
          named,
          path + "." + SETTING,
          "Expected a setting of %s, but got %s"
              .formatted(choices.keySet().stream().sorted().toList(), named.value().describe()));
    }
    used.add(named.value().describe());
    for (var entry : block.entries().entrySet()) {
      if (!entry.getKey().equals(SETTING) && !choice.values().contains(entry.getKey())) {
        throw rejected(
            entry.getValue(),
            path + "." + entry.getKey(),
            "Expected values of %s, but got %s"
                .formatted(choice.values().stream().sorted().toList(), entry.getKey()));
      }
    }
    YamlNode.Entry chosen = block.entries().get(choice.value());
    return chosen == null ? null : node(chosen.value(), path);
  }

  private FileRejected rejected(YamlNode.Entry at, String path, String problem) {
    return new FileRejected(file, at.keyLine(), path, problem);
  }
}

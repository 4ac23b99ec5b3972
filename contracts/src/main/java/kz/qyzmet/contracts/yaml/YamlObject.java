package kz.qyzmet.contracts.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * A block of keys. Each getter names the key that it wants; {@link #nothingElse} then refuses the
 * keys that nobody asked for. Every refusal carries file, line and key.
 */
public final class YamlObject {
  private static final Pattern CODE = Pattern.compile("[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*");

  private final String file;
  private final String path;
  private final int line;
  private final YamlNode.Entries node;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param line where its own key stands
   */
  YamlObject(String file, String path, int line, YamlNode.Entries node) {
    this.file = file;
    this.path = path;
    this.line = line;
    this.node = node;
  }

  /** Its keys, in the file's order. */
  public List<String> keys() {
    return List.copyOf(node.entries().keySet());
  }

  public boolean has(String key) {
    asked.add(key);
    return node.entries().containsKey(key);
  }

  /** A text that isn't blank. */
  public String text(String key) {
    YamlNode value = value(key, "a text");
    if (value instanceof YamlNode.Scalar scalar
        && scalar.kind() == YamlNode.Scalar.Kind.TEXT
        && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    throw expected(key, "a text", value);
  }

  /** The same, or null where the key is absent. */
  public String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  public boolean bool(String key) {
    YamlNode value = value(key, "true or false");
    if (value instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Scalar.Kind.BOOLEAN) {
      return Boolean.parseBoolean(scalar.text());
    }
    throw expected(key, "true or false", value);
  }

  /** A whole number from {@code min} to {@code max}. */
  public int integer(String key, int min, int max) {
    String range = "a whole number from " + min + " to " + max;
    YamlNode value = value(key, range);
    if (value instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Scalar.Kind.INTEGER) {
      try {
        int number = Integer.parseInt(scalar.text());
        if (number >= min && number <= max) {
          return number;
        }
      } catch (NumberFormatException tooLong) {
        throw expected(key, range, value);
      }
    }
    throw expected(key, range, value);
  }

  public LocalDate date(String key) {
    String text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDate) {
      throw reject(key, "Expected a date such as 2026-03-05, but got " + text);
    }
  }

  /** One of the named choices. */
  public <T> T choice(String key, Map<String, T> choices) {
    String text = text(key);
    T chosen = choices.get(text);
    if (chosen == null) {
      throw reject(key, "Expected one of " + new TreeSet<>(choices.keySet()) + ", but got " + text);
    }
    return chosen;
  }

  public YamlObject object(String key) {
    YamlNode value = value(key, "a block of keys");
    if (value instanceof YamlNode.Entries entries) {
      return new YamlObject(file, pathOf(key), lineOf(key), entries);
    }
    throw expected(key, "a block of keys", value);
  }

  /** Blocks by code, in the file's order; at least one. */
  public Map<String, YamlObject> objects(String key) {
    YamlObject block = object(key);
    if (block.keys().isEmpty()) {
      throw reject(key, "Expected at least one entry, but it is empty");
    }
    var objects = new LinkedHashMap<String, YamlObject>();
    for (String code : block.keys()) {
      if (!CODE.matcher(code).matches()) {
        throw block.reject(code, "Expected a code such as identity-document, but got " + code);
      }
      objects.put(code, block.object(code));
    }
    return objects;
  }

  /** A list of texts, each once; at least one. */
  public List<String> texts(String key) {
    List<String> texts = textsIfAny(key);
    if (texts.isEmpty()) {
      throw reject(key, "Expected a list of texts, but got a list");
    }
    return texts;
  }

  /** The same, and the list may be empty. */
  public List<String> textsIfAny(String key) {
    YamlNode value = value(key, "a list of texts");
    if (!(value instanceof YamlNode.Items items)) {
      throw expected(key, "a list of texts", value);
    }
    var texts = new ArrayList<String>();
    for (YamlNode item : items.items()) {
      if (!(item instanceof YamlNode.Scalar scalar)
          || scalar.kind() != YamlNode.Scalar.Kind.TEXT
          || texts.contains(scalar.text())) {
        String problem = "Expected different texts, but got " + item.describe();
        throw new FileRejected(file, item.line(), pathOf(key), problem);
      }
      texts.add(scalar.text());
    }
    return texts;
  }

  /** A list of texts, or none where the key is absent. */
  public List<String> textsOrNone(String key) {
    return has(key) ? texts(key) : List.of();
  }

  /** A list of texts, each once; may be empty, but not absent. */
  public List<String> textsOrEmpty(String key) {
    boolean empty =
        value(key, "a list of texts") instanceof YamlNode.Items items && items.isEmpty();
    return empty ? List.of() : texts(key);
  }

  /** Blocks of a list, in order; none where the key is absent. */
  public List<YamlObject> list(String key) {
    if (!has(key)) {
      return List.of();
    }
    YamlNode value = value(key, "a list");
    if (!(value instanceof YamlNode.Items items)) {
      throw expected(key, "a list", value);
    }
    var objects = new ArrayList<YamlObject>();
    for (YamlNode item : items.items()) {
      if (!(item instanceof YamlNode.Entries entries)) {
        throw expected(key, "a list of blocks", item);
      }
      objects.add(
          new YamlObject(file, pathOf(key) + "[" + objects.size() + "]", entries.line(), entries));
    }
    return objects;
  }

  /** Every text under that key, in this block and in all below it. */
  public void eachText(String key, BiConsumer<YamlObject, String> reader) {
    for (var entry : node.entries().entrySet()) {
      String name = entry.getKey();
      YamlNode value = entry.getValue().value();
      if (name.equals(key) && value instanceof YamlNode.Scalar scalar) {
        reader.accept(this, scalar.text());
      } else if (value instanceof YamlNode.Entries) {
        object(name).eachText(key, reader);
      } else if (value instanceof YamlNode.Items items
          && items.items().stream().allMatch(YamlNode.Entries.class::isInstance)) {
        list(name).forEach(block -> block.eachText(key, reader));
      }
    }
  }

  /** Refuses every key that no getter has asked for. */
  public void nothingElse() {
    for (String key : node.entries().keySet()) {
      if (!asked.contains(key)) {
        throw reject(key, "Expected one of the known keys, but got " + key);
      }
    }
  }

  /** A refusal at that key, or at this block's own where it has no such key. */
  public FileRejected reject(String key, String problem) {
    return new FileRejected(file, lineOf(key), pathOf(key), problem);
  }

  /** A refusal of the whole block. */
  public FileRejected reject(String problem) {
    return new FileRejected(file, line, path.isEmpty() ? "(file)" : path, problem);
  }

  YamlNode.Entries node() {
    return node;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Line from 1 on which that key stands; this block's own where it has no such key. */
  public int line(String key) {
    return lineOf(key);
  }

  private YamlNode value(String key, String wanted) {
    asked.add(key);
    YamlNode.Entry entry = node.entries().get(key);
    if (entry == null) {
      throw reject(key, "Expected " + wanted + ", but the key is missing");
    }
    return entry.value();
  }

  private FileRejected expected(String key, String wanted, YamlNode found) {
    return reject(key, "Expected " + wanted + ", but got " + found.describe());
  }

  private int lineOf(String key) {
    YamlNode.Entry entry = node.entries().get(key);
    return entry == null ? line : entry.keyLine();
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}

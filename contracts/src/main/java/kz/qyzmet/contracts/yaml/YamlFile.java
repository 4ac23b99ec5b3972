package kz.qyzmet.contracts.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads a YAML file to a tree that remembers its lines. A key that comes twice is refused. */
public final class YamlFile {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final String file;
  private final JsonParser parser;

  private YamlFile(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * The file's outermost block.
   *
   * @param file its name, for messages
   * @throws FileRejected the text is no YAML, no block of keys, or has a key twice
   */
  public static YamlObject read(String file, InputStream yaml) {
    try (JsonParser parser = YAML.createParser(yaml)) {
      var reading = new YamlFile(file, parser);
      parser.nextToken();
      if (!(reading.node("") instanceof YamlNode.Entries root)) {
        throw new FileRejected(file, 1, "(file)", "Expected keys and values, but found none");
      }
      if (parser.nextToken() != null) {
        throw new FileRejected(
            file, reading.line(), "(file)", "Expected one document, but got two");
      }
      return new YamlObject(file, "", 1, root);
    } catch (JsonProcessingException noYaml) {
      int line = noYaml.getLocation() == null ? 1 : noYaml.getLocation().getLineNr();
      String problem = noYaml.getOriginalMessage().lines().findFirst().orElse("");
      throw new FileRejected(file, line, "(file)", "Expected YAML, but " + problem);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private YamlNode node(String path) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return new YamlNode.Scalar(1, YamlNode.Scalar.Kind.NOTHING, "");
    }
    int line = line();
    return switch (token) {
      case START_OBJECT -> entries(path, line);
      case START_ARRAY -> items(path, line);
      case VALUE_STRING -> scalar(line, YamlNode.Scalar.Kind.TEXT);
      case VALUE_NUMBER_INT -> scalar(line, YamlNode.Scalar.Kind.INTEGER);
      case VALUE_NUMBER_FLOAT -> scalar(line, YamlNode.Scalar.Kind.DECIMAL);
      case VALUE_TRUE, VALUE_FALSE -> scalar(line, YamlNode.Scalar.Kind.BOOLEAN);
      case VALUE_NULL -> scalar(line, YamlNode.Scalar.Kind.NOTHING);
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new FileRejected(file, line, path, "Expected a value, but got " + token);
    };
  }

  private YamlNode entries(String path, int line) throws IOException {
    var entries = new LinkedHashMap<String, YamlNode.Entry>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      int keyLine = line();
      String keyPath = path.isEmpty() ? key : path + "." + key;
      YamlNode.Entry before = entries.get(key);
      if (before != null) {
        throw new FileRejected(
            file,
            keyLine,
            keyPath,
            "Expected the key once, but it is already on line " + before.keyLine());
      }
      parser.nextToken();
      entries.put(key, new YamlNode.Entry(keyLine, node(keyPath)));
    }
    return new YamlNode.Entries(line, entries);
  }

  private YamlNode items(String path, int line) throws IOException {
    var items = new ArrayList<YamlNode>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(path + "[" + items.size() + "]"));
    }
    return new YamlNode.Items(line, items);
  }

  private YamlNode scalar(int line, YamlNode.Scalar.Kind kind) throws IOException {
    return new YamlNode.Scalar(line, kind, parser.getText());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}

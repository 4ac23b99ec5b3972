package kz.qyzmet.contracts.yaml;

import java.util.List;
import java.util.Map;

/** A value of a YAML file with the line on which it starts. */
sealed interface YamlNode {
  int line();

  /** What it is, for messages. */
  String describe();

  /** Text, number or truth value, by the rules of YAML 1.1. */
  record Scalar(int line, Kind kind, String text) implements YamlNode {
    enum Kind {
      TEXT,
      INTEGER,
      DECIMAL,
      BOOLEAN,
      NOTHING
    }

    @Override
    public String describe() {
      return kind == Kind.NOTHING ? "nothing" : text;
    }
  }

  record Items(int line, List<YamlNode> items) implements YamlNode {
    boolean isEmpty() {
      return items.isEmpty();
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  record Entries(int line, Map<String, Entry> entries) implements YamlNode {
    @Override
    public String describe() {
      return "a block of keys";
    }
  }

  /** A key, the line on which it stands, and its value. */
  record Entry(int keyLine, YamlNode value) {}
}

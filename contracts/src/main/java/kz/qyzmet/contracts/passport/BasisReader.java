package kz.qyzmet.contracts.passport;

import java.util.function.Function;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.yaml.YamlObject;

/** The parts that every block of a passport has: its clause or reading, and its texts. */
final class BasisReader {
  private BasisReader() {}

  /** {@code clause: …}, or {@code source: reading} with {@code reason: …}; exactly one of them. */
  static Basis basis(YamlObject block) {
    if (block.has("clause") == block.has("source")) {
      throw block.reject(
          block.has("clause") ? "source" : "clause",
          "Expected either a clause, or source: reading with its reason, but got "
              + (block.has("clause") ? "both" : "neither"));
    }
    if (block.has("clause")) {
      return new Basis(block.text("clause"), null);
    }
    if (!block.text("source").equals("reading")) {
      throw block.reject("source", "Expected reading, but got " + block.text("source"));
    }
    return new Basis(null, block.text("reason"));
  }

  /** A value with the basis of its own block. */
  static <T> Sourced<T> sourced(YamlObject block, Function<YamlObject, T> value) {
    var sourced = new Sourced<>(value.apply(block), basis(block));
    block.nothingElse();
    return sourced;
  }

  /** The same under a key; null where the key is absent. */
  static <T> Sourced<T> sourcedOrNull(
      YamlObject parent, String key, Function<YamlObject, T> value) {
    return parent.has(key) ? sourced(parent.object(key), value) : null;
  }

  /** {@code {kk: …, ru: …, en: …}} under a key, with all three. */
  static LocalizedText text(YamlObject block, String key) {
    YamlObject texts = block.object(key);
    var text = new LocalizedText(texts.text("kk"), texts.text("ru"), texts.text("en"));
    texts.nothingElse();
    return text;
  }

  /** A block of {@code text} and basis. */
  static Sourced<LocalizedText> sourcedText(YamlObject parent, String key) {
    return sourced(parent.object(key), block -> text(block, "text"));
  }
}

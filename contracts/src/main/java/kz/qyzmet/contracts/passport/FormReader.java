package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.BasisReader.basis;
import static kz.qyzmet.contracts.passport.BasisReader.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.DocumentRequirement.Handling;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads the form's fields and the documents of a passport. */
final class FormReader {
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");
  private static final Map<String, FormField.NamePart> NAME_PARTS =
      Map.of(
          "surname", FormField.NamePart.SURNAME,
          "name", FormField.NamePart.NAME,
          "patronymic", FormField.NamePart.PATRONYMIC);
  private static final Set<String> ELECTRONIC =
      Set.of("identity-card", "passport", "birth-certificate");
  private static final int LONGEST_TEXT = 10_000;
  private static final int LARGEST_FILE = 100 * 1024 * 1024;

  private final YamlObject root;

  FormReader(YamlObject root) {
    this.root = root;
  }

  List<FormField> fields() {
    var fields = new ArrayList<FormField>();
    root.objects("form").forEach((code, block) -> fields.add(field(code, block)));
    for (FormField field : fields) {
      if (Condition.FACTS.containsKey(field.code())) {
        throw root.object("form")
            .reject(field.code(), "Expected a name that no fact has, but got " + field.code());
      }
    }
    return fields;
  }

  private static FormField field(String code, YamlObject block) {
    FormField.Type type = block.choice("type", types());
    boolean number = type == FormField.Type.INTEGER || type == FormField.Type.YEAR;
    var field =
        new FormField(
            code,
            text(block, "label"),
            type,
            block.bool("required"),
            condition(block, "condition"),
            maxLength(block, type),
            number ? block.integer("min", 0, 1_000_000) : null,
            type == FormField.Type.INTEGER || (number && block.has("max"))
                ? block.integer("max", 0, 1_000_000)
                : null,
            type == FormField.Type.ENUM ? options(block) : List.of(),
            type == FormField.Type.DATE && block.has("since") ? since(block.object("since")) : null,
            block.has("fromIdentity") && block.bool("fromIdentity"),
            block.has("fromRegister") ? block.choice("fromRegister", NAME_PARTS) : null,
            basis(block));
    if (field.max() != null && field.max() < field.min()) {
      throw block.reject("max", "Expected at least " + field.min() + ", but got " + field.max());
    }
    if (field.fromIdentity() && type != FormField.Type.IIN) {
      throw block.reject(
          "fromIdentity", "Expected a field of type iin, which the identity fills in");
    }
    if (field.fromRegister() != null && type != FormField.Type.TEXT) {
      throw block.reject("fromRegister", "Expected a field of type text, which holds a name");
    }
    block.nothingElse();
    return field;
  }

  private static FormField.Since since(YamlObject block) {
    var since = new FormField.Since(block.text("field"), TermText.read(block, "atMost"));
    if (!(since.atMost() instanceof Term.CalendarDays || since.atMost() instanceof Term.Months)) {
      throw block.reject(
          "atMost", "Expected calendar days or months, but got " + block.text("atMost"));
    }
    block.nothingElse();
    return since;
  }

  /** Only a text chooses its length; the others' forms fix it. */
  private static int maxLength(YamlObject block, FormField.Type type) {
    return switch (type) {
      case TEXT -> block.integer("maxLength", 1, LONGEST_TEXT);
      case IIN, BIN -> 12;
      case DATE -> 10;
      case ENUM, SERVICE -> 100;
      case INTEGER, YEAR -> 0;
    };
  }

  private static List<FormField.Option> options(YamlObject block) {
    YamlObject options = block.object("options");
    var read = new ArrayList<FormField.Option>();
    for (String option : options.keys()) {
      read.add(option(option, options.object(option)));
    }
    if (read.size() < 2) {
      throw block.reject("options", "Expected at least two options, but got " + read.size());
    }
    return read;
  }

  /** An option's words, and {@code providers} where not every kind of organisation has it. */
  private static FormField.Option option(String code, YamlObject block) {
    var label = new LocalizedText(block.text("kk"), block.text("ru"), block.text("en"));
    Set<String> kinds =
        block.has("providers")
            ? PartsReader.known(block, "providers", PartsReader.PROVIDERS)
            : Set.of();
    block.nothingElse();
    return new FormField.Option(code, label, kinds);
  }

  /** The condition under that key; null where the key is absent. */
  static Condition condition(YamlObject block, String key) {
    if (!block.has(key)) {
      return null;
    }
    YamlObject condition = block.object(key);
    var read = new Condition(condition.text("field"), new HashSet<>(condition.texts("in")));
    condition.nothingElse();
    return read;
  }

  List<DocumentRequirement> documents() {
    var documents = new ArrayList<DocumentRequirement>();
    root.objects("documents").forEach((code, block) -> documents.add(document(code, block)));
    return documents;
  }

  private static DocumentRequirement document(String code, YamlObject block) {
    Map<Channel, Handling> handling = handling(block.object("handling"));
    boolean scanned = handling.containsValue(Handling.UPLOADED) || hasScans(block, handling);
    var document =
        new DocumentRequirement(
            code,
            text(block, "name"),
            handling,
            block.bool("required"),
            condition(block, "condition"),
            scanned ? mediaTypes(block) : Set.of(),
            scanned ? block.integer("maxBytes", 1, LARGEST_FILE) : 0,
            block.has("digital") ? electronic(block, handling) : null,
            basis(block));
    block.nothingElse();
    return document;
  }

  /** What is handed in stays with the provider, so only what is shown can be electronic. */
  private static Electronic electronic(YamlObject document, Map<Channel, Handling> handling) {
    if (!handling.containsValue(Handling.SHOWN)) {
      throw document.reject(
          "digital", "Expected a document that is shown at a counter, but it never is");
    }
    YamlObject block = document.object("digital");
    PartsReader.known(block, "kinds", ELECTRONIC);
    var electronic = new Electronic(block.texts("kinds"), basis(block));
    block.nothingElse();
    return electronic;
  }

  /** Of what is brought to a branch a scan is taken where the passport says of which kinds. */
  private static boolean hasScans(YamlObject block, Map<Channel, Handling> handling) {
    var there = handling.get(Channel.CORPORATION);
    return block.has("mediaTypes") && (there == Handling.SHOWN || there == Handling.HANDED_IN);
  }

  private static Set<String> mediaTypes(YamlObject block) {
    List<String> mediaTypes = block.texts("mediaTypes");
    for (String mediaType : mediaTypes) {
      if (!MEDIA_TYPE.matcher(mediaType).matches()) {
        throw block.reject(
            "mediaTypes", "Expected media types such as application/pdf, but got " + mediaType);
      }
    }
    return new HashSet<>(mediaTypes);
  }

  private static Map<Channel, Handling> handling(YamlObject block) {
    var handling = new EnumMap<Channel, Handling>(Channel.class);
    for (String code : block.keys()) {
      Channel channel = PassportReader.CHANNELS.get(code);
      if (channel == null) {
        throw block.reject(
            code, "Expected one of " + PassportReader.CHANNELS.keySet() + ", but got " + code);
      }
      handling.put(channel, block.choice(code, handlings()));
    }
    if (handling.isEmpty()) {
      throw block.reject("Expected a channel that asks for the document, but there is none");
    }
    return handling;
  }

  private static Map<String, Handling> handlings() {
    var handlings = new LinkedHashMap<String, Handling>();
    handlings.put("form", Handling.FORM);
    handlings.put("shown", Handling.SHOWN);
    handlings.put("uploaded", Handling.UPLOADED);
    handlings.put("handed-in", Handling.HANDED_IN);
    return handlings;
  }

  private static Map<String, FormField.Type> types() {
    var types = new LinkedHashMap<String, FormField.Type>();
    types.put("text", FormField.Type.TEXT);
    types.put("integer", FormField.Type.INTEGER);
    types.put("year", FormField.Type.YEAR);
    types.put("date", FormField.Type.DATE);
    types.put("enum", FormField.Type.ENUM);
    types.put("iin", FormField.Type.IIN);
    types.put("bin", FormField.Type.BIN);
    types.put("service", FormField.Type.SERVICE);
    return types;
  }
}

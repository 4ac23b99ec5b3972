package kz.qyzmet.stack.ask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import kz.qyzmet.signatures.Attestation;
import kz.qyzmet.signatures.register.Checkpoint;
import kz.qyzmet.signatures.register.RegisterEntry;

/**
 * A book and checkpoints as college-service gives them, read by somebody who doesn't trust whoever
 * handed him the file: a line at a time, none of it longer than any that is ours.
 */
final class RegisterFile {
  private static final int LINE_BYTES = 256 * 1024;
  private static final int COPY_BYTES = 64 * 1024 * 1024;
  private static final int TEXT = 32 * 1024;
  private static final int DEPTH = 10;

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(TEXT)
                          .maxNestingDepth(DEPTH)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private RegisterFile() {}

  /** Which book, and how many entries it is said to have. */
  record Named(String organisation, String book, int year, int entries) {}

  /** A checkpoint with what proves it. */
  record Signed(Checkpoint checkpoint, Attestation by) {}

  /** A line. */
  sealed interface Line {
    record Book(Named named) implements Line {}

    record Point(Signed signed) implements Line {}

    record Entry(RegisterEntry entry) implements Line {}

    record End(int entries) implements Line {}
  }

  /** The file can't be read as what it should be. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
      super(message);
    }
  }

  /** A book, line by line. */
  static void lines(Path file, Consumer<Line> each) throws UnreadableException {
    int number = 0;
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      for (var bytes = next(in); bytes.length > 0; bytes = next(in)) {
        number++;
        each.accept(line(JSON.readTree(bytes)));
      }
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
      throw new UnreadableException(
          "Expected a register book, but line " + number + " is no line of one");
    } catch (IOException e) {
      throw new UnreadableException("Expected a register book, but it cannot be read");
    }
  }

  /** The bytes of the next line without its end; none at the end of the file. */
  private static byte[] next(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int read = in.read(); read != -1 && read != '\n'; read = in.read()) {
      line.write(read);
      if (line.size() > LINE_BYTES) {
        throw new IllegalArgumentException("Expected a line, but it does not end");
      }
    }
    return line.toByteArray();
  }

  private static Line line(JsonNode json) {
    if (json.has("book")) {
      var book = json.get("book");
      return new Line.Book(
          new Named(
              text(book, "organisation"),
              text(book, "book"),
              number(book, "year"),
              number(book, "entries")));
    }
    if (json.has("checkpoint")) {
      return new Line.Point(signed(json.get("checkpoint")));
    }
    if (json.has("entry")) {
      return new Line.Entry(entry(json.get("entry")));
    }
    return new Line.End(number(member(json, "end"), "entries"));
  }

  private static RegisterEntry entry(JsonNode json) {
    return new RegisterEntry(
        text(json, "kind"),
        text(json, "organisation"),
        text(json, "book"),
        number(json, "year"),
        number(json, "number"),
        texts(json, "says"),
        text(json, "before"),
        text(json, "hash"));
  }

  private static Signed signed(JsonNode json) {
    var checkpoint =
        new Checkpoint(
            text(json, "organisation"),
            text(json, "book"),
            number(json, "year"),
            number(json, "number"),
            text(json, "hash"),
            Instant.parse(text(json, "at")),
            text(json, "signature"));
    var certificates = texts(json, "certificates").stream().map(Base64.getDecoder()::decode);
    return new Signed(
        checkpoint,
        new Attestation(Base64.getDecoder().decode(checkpoint.signature()), certificates.toList()));
  }

  /** Checkpoints that somebody has kept: pages of them, single ones, or lines of a book. */
  static List<Signed> checkpoints(Path file) throws UnreadableException {
    var all = new ArrayList<Signed>();
    try {
      if (Files.size(file) > COPY_BYTES) {
        throw new UnreadableException("Expected checkpoints, but " + file + " is too large");
      }
      try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
        while (values.hasNextValue()) {
          var value = values.nextValue();
          if (value.has("items")) {
            value.get("items").forEach(each -> all.add(signed(each)));
          } else if (value.has("checkpoint")) {
            all.add(signed(value.get("checkpoint")));
          } else if (value.has("signature")) {
            all.add(signed(value));
          }
        }
      }
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      throw new UnreadableException(
          "Expected checkpoints, but " + file + " cannot be read as such");
    }
    if (all.isEmpty()) {
      throw new UnreadableException("Expected checkpoints, but " + file + " has none");
    }
    return all;
  }

  private static JsonNode member(JsonNode json, String name) {
    var found = json.get(name);
    if (found == null) {
      throw new IllegalArgumentException("Expected " + name);
    }
    return found;
  }

  private static String text(JsonNode json, String name) {
    var found = member(json, name);
    if (!found.isTextual()) {
      throw new IllegalArgumentException("Expected a text as " + name);
    }
    return found.textValue();
  }

  private static List<String> texts(JsonNode json, String name) {
    return StreamSupport.stream(member(json, name).spliterator(), false)
        .map(
            each -> {
              if (!each.isTextual()) {
                throw new IllegalArgumentException("Expected texts as " + name);
              }
              return each.textValue();
            })
        .toList();
  }

  private static int number(JsonNode json, String name) {
    var found = member(json, name);
    if (!found.isInt() || found.intValue() < 0) {
      throw new IllegalArgumentException("Expected a number as " + name);
    }
    return found.intValue();
  }
}

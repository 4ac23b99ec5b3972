package kz.qyzmet.kit.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads JSON bodies strictly: what the caller did not write as we document it is refused with the
 * field's name. Resources take the body as bytes, because the idempotency key is bound to them.
 */
@ApplicationScoped
public class RequestBodies {
  private static final int DEEPEST = 32;
  private static final int LONGEST_TEXT = 100_000;

  private final JsonMapper json = mapper(LONGEST_TEXT);
  private final JsonMapper encoded = mapper(Integer.MAX_VALUE);
  private final long limit;

  RequestBodies(
      @ConfigProperty(name = "qyzmet.http.max-json-bytes", defaultValue = "1048576") long limit) {
    this.limit = limit;
  }

  private static JsonMapper mapper(int longestText) {
    var mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .addModule(new StrictScalars())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    // An empty string or array is a value of another type, not an absent one.
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail)
        .setAcceptBlankAsEmpty(false);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(longestText)
                .build());
    return mapper;
  }

  /**
   * The body as a record.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 400 for malformed JSON, a wrong type, an unknown
   *     or repeated field or text that is not Unicode; 413 over the limit
   */
  public <T> T read(byte[] body, Class<T> type) {
    return read(body, type, json);
  }

  /** The same for a record of bytes in base64, which are texts as long as the body may be. */
  public <T> T readEncoded(byte[] body, Class<T> type) {
    return read(body, type, encoded);
  }

  private <T> T read(byte[] body, Class<T> type, JsonMapper mapper) {
    if (body == null || body.length == 0) {
      throw Problem.of("body-missing", 400).exception();
    }
    if (body.length > limit) {
      throw BodyLimit.tooLarge(limit).exception();
    }
    requireUnicode(body);
    try (JsonParser parser = mapper.createParser(body)) {
      T value = mapper.readValue(parser, type);
      if (value == null) {
        throw Problem.of("body-missing", 400).exception();
      }
      requireCleanText(body, mapper);
      return value;
    } catch (IOException e) {
      throw refusal(e).exception();
    }
  }

  /** UTF-8 that decodes; half of a surrogate pair does not. */
  private static void requireUnicode(byte[] body) {
    try {
      var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException e) {
      throw Problem.of("bad-unicode", 400).exception();
    }
  }

  /** Escapes can still smuggle in NUL (which PostgreSQL cannot keep) and lone surrogates. */
  private static void requireCleanText(byte[] body, JsonMapper mapper) throws IOException {
    try (JsonParser parser = mapper.createParser(body)) {
      while (parser.nextToken() != null) {
        var text = parser.currentToken().isStructStart() ? null : parser.getText();
        if (text != null && !clean(text)) {
          throw Problem.of("bad-unicode", 400).error(path(parser), "bad-unicode").exception();
        }
      }
    }
  }

  private static boolean clean(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                (point < 0x20 && point != '\n' && point != '\r' && point != '\t')
                    || point == 0x7F
                    || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }

  private static Problem refusal(IOException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          Problem.of("unknown-field", 400).error(path(unknown), "unknown-field");
      case IgnoredPropertyException ignored ->
          Problem.of("unknown-field", 400).error(path(ignored), "unknown-field");
      case MismatchedInputException trailing when trails(trailing) ->
          Problem.of("malformed-json", 400)
              .fact("line", trailing.getLocation().getLineNr())
              .fact("column", trailing.getLocation().getColumnNr());
      case MismatchedInputException mismatch when !path(mismatch).isEmpty() ->
          Problem.of("wrong-type", 400).error(path(mismatch), "wrong-type");
      case MismatchedInputException mismatch ->
          Problem.of("wrong-type", 400).error("", "wrong-type");
      case JsonMappingException mapping when !path(mapping).isEmpty() ->
          duplicate(mapping)
              ? Problem.of("duplicate-field", 400).error(path(mapping), "duplicate-field")
              : Problem.of("wrong-type", 400).error(path(mapping), "wrong-type");
      case JsonParseException malformed when duplicate(malformed) ->
          Problem.of("duplicate-field", 400)
              .error(path(malformed.getProcessor()), "duplicate-field");
      case JsonProcessingException malformed when malformed.getLocation() != null ->
          Problem.of("malformed-json", 400)
              .fact("line", malformed.getLocation().getLineNr())
              .fact("column", malformed.getLocation().getColumnNr());
      default -> Problem.of("malformed-json", 400);
    };
  }

  private static boolean duplicate(JsonProcessingException failure) {
    return failure.getOriginalMessage() != null
        && failure.getOriginalMessage().startsWith("Duplicate field");
  }

  private static boolean trails(MismatchedInputException failure) {
    return failure.getOriginalMessage() != null
        && failure.getOriginalMessage().startsWith("Trailing token");
  }

  /** Where the parser stands. */
  private static String path(JsonParser parser) {
    var pointer = parser.getParsingContext().pathAsPointer().toString();
    return pointer.substring(Math.min(1, pointer.length())).replace('/', '.');
  }

  private static String path(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}

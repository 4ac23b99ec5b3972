package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import kz.qyzmet.contracts.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The passport's JSON Schema, which editors use, agrees with the loader. */
class PassportSchemaTest {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              Golden.text("schemas/passport.json"),
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

  private static JsonNode file(Passport passport) throws IOException {
    return YAML.readTree(Golden.text("passports/" + passport.ref() + ".yaml"));
  }

  private static JsonNode duplicate() throws IOException {
    return file(Passports.shipped().find(new PassportRef("tve-duplicate", "1")).orElseThrow());
  }

  static List<Passport> shipped() {
    return Passports.shipped().all();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_passport_satisfies_the_schema(Passport passport) throws IOException {
    assertThat(SCHEMA.validate(file(passport))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_passport_names_the_schema_to_editors(Passport passport) {
    assertThat(Golden.text("passports/" + passport.ref() + ".yaml"))
        .startsWith("# yaml-language-server: $schema=../schemas/passport.json\n");
  }

  @ParameterizedTest(name = "without {0}/{1}")
  @CsvSource({
    "/name/text, ru",
    "/terms/legal/milestone, clause",
    "/thresholds/legal-half, reason",
    "/thresholds/legal-half, percentOfTerm",
    "/pipeline/steps/sign, role",
    "/settings, stepTerm",
    "/statuses/texts, READY"
  })
  void what_the_loader_demands_the_schema_demands(String block, String key) throws IOException {
    // Given
    JsonNode file = duplicate();
    ((ObjectNode) file.at(block)).remove(key);
    // When
    var faults = SCHEMA.validate(file);
    // Then
    assertThat(faults).isNotEmpty();
  }

  /**
   * What stands within one block an editor sees; what holds between two, the loader alone.
   *
   * @param editor {@code sees} or {@code cannot}
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/faults/passport.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void a_fault_within_a_block_is_seen_in_the_editor(
      String fault,
      String at,
      String right,
      String wrong,
      int line,
      String key,
      String problem,
      String editor)
      throws IOException {
    // Given
    var yaml = Golden.text("passports/tve-duplicate@1.yaml");
    // When
    var seen = isSeen(Faults.with(yaml, at, right, wrong));
    // Then
    assertThat(seen ? "sees" : "cannot").as("%s: %s", fault, problem).isEqualTo(editor);
  }

  /** A text that is no YAML at all, such as one with a key twice, every editor underlines. */
  private static boolean isSeen(String yaml) throws IOException {
    JsonNode file;
    try {
      file = YAML.readTree(yaml);
    } catch (JacksonException noYaml) {
      return true;
    }
    return !SCHEMA.validate(file).isEmpty();
  }

  @Test
  void what_the_loader_takes_the_schema_takes() throws IOException {
    // Given
    JsonNode file = duplicate();
    var settings = (ObjectNode) file.get("settings");
    // When
    settings.set("five-days", settings.remove("fiveDays"));
    ((ObjectNode) file).remove("refusalGrounds");
    // Then
    assertThat(SCHEMA.validate(file)).isEmpty();
  }

  @Test
  void an_unknown_key_is_refused() throws IOException {
    // Given
    JsonNode file = duplicate();
    ((ObjectNode) file.at("/terms/legal")).put("fee", "free");
    // When
    var faults = SCHEMA.validate(file);
    // Then
    assertThat(faults).isNotEmpty();
  }
}

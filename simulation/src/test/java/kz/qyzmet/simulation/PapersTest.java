package kz.qyzmet.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersTest {
  private static final String FILE = "tve-duplicate@1.yaml";
  private static final LocalDate DAY = LocalDate.parse("2026-03-05");

  /** The duplicates' passport, whose paper and whose group are asked for on the portal alone. */
  private static Passport forThePortal() throws IOException {
    try (var shipped = Passports.class.getResourceAsStream("/passports/" + FILE)) {
      var condition = "condition: {field: channel, in: [portal]}";
      var yaml =
          new String(shipped.readAllBytes(), UTF_8)
              .replace("    mediaTypes: [", "    " + condition + "\n    mediaTypes: [")
              .replace(
                  "type: text, required: false, maxLength: 50,",
                  "type: text, required: true, maxLength: 50, " + condition + ",");
      return Passports.parse(FILE, new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }
  }

  @ParameterizedTest
  @CsvSource({"PORTAL, true", "OFFICE, false"})
  void what_depends_on_the_channel_is_brought_where_it_is_asked_for(Channel channel, boolean asked)
      throws IOException {
    // Given
    var passport = forThePortal();
    var college = Law.organisation("karaganda-polytechnic");
    // When
    var papers = Papers.drawn(new Chance(1), passport, college, channel, DAY);
    // Then
    assertThat(papers.form().containsKey("group")).isEqualTo(asked);
    assertThat(papers.documents().contains("identity-document")).isEqualTo(asked);
  }
}

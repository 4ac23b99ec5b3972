package kz.qyzmet.college.issued.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.issued.domain.Entry.What;
import kz.qyzmet.contracts.passport.ResultPaper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A duplicate takes the place of a document, never of a refusal. */
class ReplaceableTest {

  @ParameterizedTest
  @CsvSource({"INCOMPLETE_CERTIFICATE, true", "DUPLICATE, true", "MOTIVATED_REFUSAL, false"})
  void no_refusal_is_replaced(ResultPaper kind, boolean replaceable) {
    // Given
    var id = UUID.fromString("5f0c1f5e-7d0f-4e0a-9b1c-2f0f5a1b3c4d");
    var entry =
        new Entry(
            id,
            "karaganda",
            PaperCode.of(id),
            Instant.parse("2026-11-23T04:00:00Z"),
            new What.Issued(kind, "7", List.of(), Optional.empty()));
    // When
    var paper = IssuedPaper.of(List.of(entry)).orElseThrow();
    // Then
    assertThat(paper.isReplaceable()).isEqualTo(replaceable);
  }
}

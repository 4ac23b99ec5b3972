package kz.qyzmet.college.issued.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qyzmet.college.issued.domain.Entry;
import kz.qyzmet.college.issued.domain.Entry.File;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.Entry.Reason;
import kz.qyzmet.college.issued.domain.Entry.What;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.contracts.passport.ResultPaper;

/**
 * The text of an entry, over which its hash is: JSON with its members in one order. Once written it
 * is never made anew, so a later shape may have more members.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"what", "code", "paper", "number", "files", "instead", "reason", "by"})
record EntryJson(
    String what,
    String code,
    String paper,
    String number,
    List<FileJson> files,
    OriginalJson instead,
    String reason,
    String by) {
  private static final String ISSUED = "issued";
  private static final String ANNULLED = "annulled";
  private static final String REPLACED = "replaced";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @JsonPropertyOrder({"language", "sha256"})
  record FileJson(String language, String sha256) {}

  @JsonPropertyOrder({"number", "issuedOn"})
  record OriginalJson(String number, LocalDate issuedOn) {}

  static String text(Entry entry) {
    var code = entry.code().value();
    var json =
        switch (entry.what()) {
          case What.Issued issued ->
              new EntryJson(
                  ISSUED,
                  code,
                  word(issued.kind()),
                  issued.number(),
                  issued.files().stream()
                      .map(each -> new FileJson(each.language(), each.sha256()))
                      .toList(),
                  issued
                      .instead()
                      .map(each -> new OriginalJson(each.number(), each.issuedOn()))
                      .orElse(null),
                  null,
                  null);
          case What.Annulled(var reason) ->
              new EntryJson(ANNULLED, code, null, null, null, null, reason.code(), null);
          case What.Replaced(var by, var number) ->
              new EntryJson(REPLACED, code, null, number, null, null, null, by.value());
        };
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected an entry that can be written", e);
    }
  }

  static What said(String text) {
    try {
      return JSON.readValue(text, EntryJson.class).said();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected an entry as it was written, but it is not", e);
    }
  }

  private What said() {
    return switch (what) {
      case ISSUED ->
          new What.Issued(
              kind(paper),
              number,
              files.stream().map(each -> new File(each.language(), each.sha256())).toList(),
              Optional.ofNullable(instead)
                  .map(each -> new Original(each.number(), each.issuedOn())));
      case ANNULLED -> new What.Annulled(Reason.of(reason).orElseThrow());
      case REPLACED -> new What.Replaced(new PaperCode(by), number);
      default -> throw new IllegalStateException("Expected a known entry, but found " + what);
    };
  }

  private static String word(ResultPaper kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ResultPaper kind(String word) {
    return ResultPaper.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

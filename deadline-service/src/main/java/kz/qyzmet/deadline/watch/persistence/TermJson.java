package kz.qyzmet.deadline.watch.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import kz.qyzmet.contracts.event.TermAnswer;

/**
 * The stored form of an acceptance's answer. It has a mapper of its own, because the web layer's
 * turns every date to UTC, and 18:00 at the provider has to stay 18:00.
 */
final class TermJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private TermJson() {}

  static String write(TermAnswer term) {
    try {
      return MAPPER.writeValueAsString(term);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected a term to be writable as JSON", e);
    }
  }

  static TermAnswer read(String json) {
    try {
      return MAPPER.readValue(json, TermAnswer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected a stored term to be readable", e);
    }
  }
}

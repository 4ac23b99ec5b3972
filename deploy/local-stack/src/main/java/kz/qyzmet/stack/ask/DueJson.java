package kz.qyzmet.stack.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import kz.qyzmet.calendar.due.DueAnswer;

/**
 * The answer as one JSON object; {@code minDue} and {@code maxDue} only where the term is a range.
 */
public final class DueJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DueJson() {}

  public static String of(DueAnswer answer) {
    var json = JSON.createObjectNode();
    json.put("accepted", answer.accepted());
    json.put("reason", answer.reason());
    put(json, "registered", answer.registered());
    put(json, "due", answer.due());
    put(json, "strictDue", answer.strictDue());
    put(json, "internalDue", answer.internalDue());
    put(json, "handOverBy", answer.handOverBy());
    put(json, "derivedDue", answer.derivedDue());
    if (answer.minDue() != null) {
      put(json, "minDue", answer.minDue());
    }
    if (answer.maxDue() != null) {
      put(json, "maxDue", answer.maxDue());
    }
    json.put("calendarEdition", answer.calendarEdition());
    var ledger = json.putArray("ledger");
    for (var day : answer.ledger()) {
      var line = ledger.addObject();
      put(line, "date", day.date());
      line.put("reason", day.reason());
      line.put("counted", day.counted());
      line.put("note", day.note());
      line.put("clause", day.clause());
    }
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ObjectNode json, String name, LocalDate day) {
    json.put(name, day == null ? null : day.toString());
  }

  private static void put(ObjectNode json, String name, OffsetDateTime moment) {
    json.put(name, moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
  }
}

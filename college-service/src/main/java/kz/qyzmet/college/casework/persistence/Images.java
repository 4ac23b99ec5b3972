package kz.qyzmet.college.casework.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.qyzmet.college.casework.domain.Facts;
import kz.qyzmet.college.casework.domain.IncomingNumber;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.CaseFile;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.passport.PassportRef;

/** Rows to values, for both ways of reading. */
@ApplicationScoped
class Images {

  private static final TypeReference<Map<String, String>> CHOICES = new TypeReference<>() {};

  private final ObjectMapper json;

  Images(ObjectMapper json) {
    this.json = json;
  }

  CaseAt caseAt(CaseRow row, CaseFileRow file, Optional<String> incoming) {
    var facts =
        new Facts(
            file.id,
            file.organisation,
            new PassportRef(file.service, file.passportVersion),
            file.registeredOn,
            pickup(file.pickup),
            file.channel,
            choices(file.choices));
    return new CaseAt(
        row.toDomain(facts, incoming.map(IncomingNumber.Given::new)),
        row.version,
        new CaseFile(
            file.number,
            file.language,
            file.acceptedAt,
            file.openedAt,
            Optional.ofNullable(file.dueAt),
            Optional.ofNullable(file.internalDueAt),
            file.correlationId));
  }

  String pickup(PickupPlace place) {
    try {
      return json.writeValueAsString(place);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected a pickup place that can be written", broken);
    }
  }

  /** Null where nothing was chosen on which a branch depends. */
  String choices(Map<String, String> choices) {
    try {
      return choices.isEmpty() ? null : json.writeValueAsString(new TreeMap<>(choices));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected choices that can be written", broken);
    }
  }

  private Map<String, String> choices(String text) {
    try {
      return text == null ? Map.of() : json.readValue(text, CHOICES);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected stored choices, but they are none", broken);
    }
  }

  private PickupPlace pickup(String text) {
    try {
      return json.readValue(text, PickupPlace.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected a stored pickup place, but it is not one", broken);
    }
  }
}

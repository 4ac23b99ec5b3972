package kz.qyzmet.college.casework.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.NumberSlot;
import kz.qyzmet.college.casework.usecase.PackageAt;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** What a command that was done is answered with; it is kept for a retry. */
@ApplicationScoped
class CommandAnswers {

  private final ObjectMapper json;
  private final Moments moments;

  CommandAnswers(ObjectMapper json, Moments moments) {
    this.json = json;
    this.moments = moments;
  }

  StoredAnswer of(CaseAt after, NumberSlot slot) {
    return answer(after.version(), Showing.answer(after, slot, moments.now()));
  }

  StoredAnswer of(PackageAt after) {
    return answer(after.version(), Showing.answer(after));
  }

  private StoredAnswer answer(int version, Object body) {
    return new StoredAnswer(
        200,
        Map.of(
            HttpHeaders.CONTENT_TYPE,
            MediaType.APPLICATION_JSON,
            HttpHeaders.ETAG,
            Versions.etag(version)),
        bytes(body));
  }

  private byte[] bytes(Object answer) {
    try {
      return json.writeValueAsBytes(answer);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected an answer that can be written", broken);
    }
  }
}

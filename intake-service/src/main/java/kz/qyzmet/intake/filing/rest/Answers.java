package kz.qyzmet.intake.filing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import kz.qyzmet.intake.filing.domain.AcceptanceRefused;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.Filing.Decision;
import kz.qyzmet.intake.filing.usecase.ApplicationReads.Whole;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Answers of commands, as they are given and kept. */
@ApplicationScoped
class Answers {
  private final Views views;
  private final ObjectMapper json;

  Answers(Views views, ObjectMapper json) {
    this.views = views;
    this.json = json;
  }

  StoredAnswer accepted(Decision.Accepted accepted, String language) {
    var application = accepted.application();
    return answer(
        201,
        "/applications/",
        application,
        language,
        views.view(application, accepted.filed(), language));
  }

  /**
   * Over a counter: with the receipt.
   *
   * @param door path of the counter's applications
   */
  StoredAnswer taken(String door, Decision.Accepted accepted, String language) {
    var application = accepted.application();
    return answer(
        201,
        door + "/",
        application,
        language,
        views.atCounter(application, accepted.filed(), language));
  }

  /** The same, read again. */
  ApplicationView atCounter(Whole whole, String language) {
    return views.atCounter(whole.application(), whole.filed(), language);
  }

  /** Papers were not accepted: with the receipt of that. */
  StoredAnswer refused(AcceptanceRefused refusal, String language) {
    return new StoredAnswer(
        201,
        Map.of(
            HttpHeaders.LOCATION,
            RefusalResource.DOOR + "/" + refusal.id(),
            HttpHeaders.CONTENT_LANGUAGE,
            language,
            HttpHeaders.CONTENT_TYPE,
            MediaType.APPLICATION_JSON),
        bytes(views.refusal(refusal, language)));
  }

  /** The same, read again. */
  RefusalView refusal(AcceptanceRefused refusal, String language) {
    return views.refusal(refusal, language);
  }

  StoredAnswer asked(Application application, String language) {
    return answer(
        202, "/applications/", application, language, views.summary(application, language));
  }

  private StoredAnswer answer(
      int status, String place, Application application, String language, Object view) {
    return new StoredAnswer(
        status,
        Map.of(
            HttpHeaders.LOCATION,
            place + application.id(),
            HttpHeaders.ETAG,
            Versions.etag(application.version()),
            HttpHeaders.CONTENT_LANGUAGE,
            language,
            HttpHeaders.CONTENT_TYPE,
            MediaType.APPLICATION_JSON),
        bytes(view));
  }

  private byte[] bytes(Object view) {
    try {
      return json.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected our own record to be writable", e);
    }
  }
}

package kz.qyzmet.intake.filing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.intake.testing.Portal;

/**
 * Requests to file an application that must be refused; what each is told is in {@code
 * bad-input/<language>.json}.
 */
enum BadInput {
  MALFORMED_JSON(raw("{\"service\": ")),
  NOT_AN_OBJECT(raw("[]")),
  EMPTY_BODY(raw("")),
  WRONG_TYPE(raw("{\"consent\": \"yes\"}")),
  WRONG_TYPE_INSIDE(raw("{\"pickup\": {\"kind\": 1}}")),
  UNKNOWN_FIELD(raw("{\"status\": \"ISSUED\"}")),
  UNKNOWN_FIELD_INSIDE(raw("{\"pickup\": {\"street\": \"x\"}}")),
  REPEATED_FIELD(raw("{\"service\": \"a\", \"service\": \"b\"}")),
  LONE_SURROGATE(raw("{\"form\": {\"surname\": \"\\ud800\"}}")),
  NUL(raw("{\"form\": {\"surname\": \"a\\u0000b\"}}")),
  NO_UTF_8("{\"service\": \"é\"}".getBytes(ISO_8859_1)),
  NO_UUID(
      raw("{\"attachments\": [{\"document\": \"identity-document\", \"attachment\": \"17\"}]}")),
  BODY_OVER_THE_LIMIT(raw("{\"iin\": \"" + "1".repeat(1_100_000) + "\"}")),
  NOTHING_GIVEN(raw("{}")),

  OVER_LONG_TEXT(form("reasonText", "а".repeat(2_001))),
  BLANK_TEXT(form("surname", "  ")),
  FIELD_MISSING(form("reason", null)),
  NOT_AN_OPTION(form("reason", "bored")),
  YEAR_IN_THE_FUTURE(form("completionYear", 2027)),
  YEAR_AS_TEXT(form("completionYear", "2019")),
  YEAR_WITH_A_FRACTION(form("completionYear", 2019.5)),
  OBJECT_AS_TEXT(form("surname", Map.of("a", 1))),
  UNKNOWN_FORM_FIELD(form("shoeSize", 42)),

  IIN_TOO_SHORT(iin("96022910002")),
  IIN_OF_NO_CENTURY(iin("960229900021")),
  IIN_OF_NO_DATE(iin("960231100021")),
  IIN_WITH_A_WRONG_CHECK_DIGIT(iin("960229100029")),
  IIN_OF_SOMEBODY_ELSE(iin("960229100021")),
  FORM_IIN_OF_SOMEBODY_ELSE(form("iin", "960229100021")),

  DOCUMENT_MISSING(with("attachments", List.of())),
  ATTACHMENT_OF_NOBODY(attachments(Portal.reference("identity-document", new UUID(7, 7)))),
  ATTACHMENT_UNDER_ANOTHER_NAME(
      application -> attachment(application).put("document", "original-document")),
  ATTACHMENT_NOT_NAMED(application -> attachment(application).remove("attachment")),
  DOCUMENT_TWICE(
      application ->
          attachments(attachment(application), attachment(application)).accept(application)),

  UNKNOWN_SERVICE(with("service", "no-such-service")),
  UNKNOWN_ORGANISATION(with("provider", "no-such-college")),
  UNKNOWN_PICKUP(with("pickup", Map.of("kind", "office", "code", "nowhere"))),
  CHANNEL_OF_A_COUNTER(with("channel", "office")),
  CHANNEL_NOT_OFFERED(with("service", "free-meals")),
  UNKNOWN_CHANNEL(with("channel", "pigeon")),
  NO_CONSENT(with("consent", false)),
  LANGUAGE_NOT_SPOKEN(with("language", "de")),

  KEY_MISSING((person, request) -> request.body(Portal.application(person.scan()))),
  KEY_MALFORMED(
      (person, request) ->
          request.header("Idempotency-Key", "a b").body(Portal.application(person.scan()))),
  KEY_TOO_LONG(
      (person, request) ->
          request
              .header("Idempotency-Key", "k".repeat(256))
              .body(Portal.application(person.scan()))),
  NO_JSON(
      (_, request) ->
          request.header("Idempotency-Key", Portal.key()).contentType("text/plain").body("please"));

  /** Fills in a request. */
  @FunctionalInterface
  private interface Filling {
    RequestSpecification fill(Portal person, RequestSpecification request);
  }

  private final Filling filling;

  BadInput(Filling filling) {
    this.filling = filling;
  }

  BadInput(byte[] body) {
    this((_, request) -> request.header("Idempotency-Key", Portal.key()).body(body));
  }

  BadInput(Consumer<Map<String, Object>> change) {
    this(
        (person, request) -> {
          var application = Portal.application(person.scan());
          change.accept(application);
          return request.header("Idempotency-Key", Portal.key()).body(application);
        });
  }

  /** Prepares the request; what it needs beforehand (a scan) is uploaded now. */
  RequestSpecification by(Portal person, String language) {
    return filling
        .fill(person, person.request().contentType("application/json"))
        .header("Accept-Language", language)
        .header("X-Correlation-Id", "given");
  }

  static Response sent(RequestSpecification request) {
    return request.post("/applications");
  }

  private static byte[] raw(String body) {
    return body.getBytes(UTF_8);
  }

  private static Consumer<Map<String, Object>> with(String field, Object value) {
    return application -> application.put(field, value);
  }

  private static Consumer<Map<String, Object>> iin(String iin) {
    return with("iin", iin);
  }

  private static Consumer<Map<String, Object>> attachments(Object... references) {
    return with("attachments", List.of(references));
  }

  @SuppressWarnings("unchecked") // made by Portal.application
  private static Map<String, Object> attachment(Map<String, Object> application) {
    return ((List<Map<String, Object>>) application.get("attachments")).getFirst();
  }

  @SuppressWarnings("unchecked") // made by Portal.application
  private static Consumer<Map<String, Object>> form(String field, Object value) {
    return application -> ((Map<String, Object>) application.get("form")).put(field, value);
  }
}

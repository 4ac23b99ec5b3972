package kz.qyzmet.intake.catalogue.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers of the catalogue: in one language and the same for everybody. */
final class Localized {
  private Localized() {}

  /** What is good for a minute. */
  static Response in(String language, Object entity) {
    return in(language, entity, "public, max-age=60");
  }

  /** What is true at this moment only. */
  static Response now(String language, Object entity) {
    return in(language, entity, "no-store");
  }

  private static Response in(String language, Object entity, String caching) {
    return Response.ok(entity)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .build();
  }
}

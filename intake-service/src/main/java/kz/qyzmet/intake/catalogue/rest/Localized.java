package kz.qyzmet.intake.catalogue.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers of the catalogue: in one language, the same for everybody, and good for a minute. */
final class Localized {
  private Localized() {}

  static Response in(String language, Object entity) {
    return Response.ok(entity)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
        .build();
  }
}

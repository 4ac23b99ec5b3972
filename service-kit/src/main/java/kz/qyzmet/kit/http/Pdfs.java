package kz.qyzmet.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Papers beside JSON: who asks for one by name gets it. */
public final class Pdfs {
  public static final String TYPE = "application/pdf";

  private Pdfs() {}

  /** Whether a request names it: everybody else gets JSON. */
  public static boolean wanted(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .anyMatch(type -> !type.isWildcardSubtype() && type.isCompatible(MediaType.valueOf(TYPE)));
  }

  /**
   * A paper as an answer.
   *
   * @param name of the file, without language and ending
   */
  public static Response answer(byte[] pdf, String language, String name) {
    return Response.ok(pdf, TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "-" + language + ".pdf\"")
        .build();
  }
}

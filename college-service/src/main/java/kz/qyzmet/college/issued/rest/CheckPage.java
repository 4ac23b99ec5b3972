package kz.qyzmet.college.issued.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The page on which anyone checks a paper. It is the same for every paper: its script asks for the
 * answer, so nothing of an address ever becomes part of a page.
 */
@ApplicationScoped
class CheckPage {
  private static final String RESOURCE = "/kz/qyzmet/college/papers.html";

  /** Nothing from elsewhere, nothing in line; a file that is checked goes nowhere. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final byte[] html = html();

  Response answer() {
    return Response.ok(html)
        .type("text/html;charset=UTF-8")
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  private static byte[] html() {
    try (var stream = CheckPage.class.getResourceAsStream(RESOURCE)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

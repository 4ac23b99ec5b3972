package kz.qyzmet.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;

/** Papers beside JSON: who asks for one by name gets it. */
public final class Pdfs {
  public static final String TYPE = "application/pdf";

  private static final MediaType PDF = MediaType.valueOf(TYPE);
  private static final String VARIES = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

  private Pdfs() {}

  /**
   * Whether a request names it, and wants nothing else more (RFC 9110, section 12.5.1): everybody
   * else gets JSON. Of two that are wanted alike the first one named counts.
   */
  public static boolean wanted(HttpHeaders headers) {
    var accepted = headers.getAcceptableMediaTypes();
    int pdf = place(accepted, PDF);
    int json = place(accepted, MediaType.APPLICATION_JSON_TYPE);
    if (pdf < 0 || weight(accepted.get(pdf)) == 0) {
      return false;
    }
    double other =
        json >= 0
            ? weight(accepted.get(json))
            : accepted.stream()
                .filter(MediaType::isWildcardType)
                .mapToDouble(Pdfs::weight)
                .max()
                .orElse(0);
    double own = weight(accepted.get(pdf));
    return own > other || (own == other && (json < 0 || pdf < json));
  }

  /** Where a type is named; less than 0 where it is not. */
  private static int place(List<MediaType> accepted, MediaType wanted) {
    return IntStream.range(0, accepted.size())
        .filter(at -> isNamed(accepted.get(at), wanted))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isNamed(MediaType type, MediaType wanted) {
    return !type.isWildcardSubtype() && type.isCompatible(wanted);
  }

  private static double weight(MediaType type) {
    return Double.parseDouble(type.getParameters().getOrDefault("q", "1"));
  }

  /**
   * A paper as an answer.
   *
   * @param name of the file, without language and ending
   */
  public static Response answer(byte[] pdf, String language, String name) {
    return Response.ok(pdf, TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, VARIES)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "-" + language + ".pdf\"")
        .build();
  }
}

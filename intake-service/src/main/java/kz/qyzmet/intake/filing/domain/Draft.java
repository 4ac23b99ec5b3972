package kz.qyzmet.intake.filing.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An application as the applicant sends it; nothing in it is proven yet, and anything may be null.
 *
 * @param tokenIin the IIN of the token
 * @param iin the IIN that the body names, if it does
 * @param pickupKind {@code office} or {@code branch}
 */
public record Draft(
    String tokenIin,
    String iin,
    String service,
    String provider,
    String channel,
    String language,
    String pickupKind,
    String pickupCode,
    Boolean consent,
    Map<String, Object> form,
    List<Reference> attachments) {
  /** Points at an uploaded scan. */
  public record Reference(String document, UUID attachment) {}

  public Draft {
    // Not Map.copyOf: a field of the form may be null, which its check has to see.
    form = form == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(form));
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "Draft[hidden]";
  }
}

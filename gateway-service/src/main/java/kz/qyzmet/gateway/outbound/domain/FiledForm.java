package kz.qyzmet.gateway.outbound.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * What was filed, as intake-service tells it when a message leaves. It is never kept.
 *
 * @param passport the edition to which the application is pinned
 * @param form values by field code
 * @param origin the portal's request that it came by; null where it came by another way
 * @param representative who applied for the applicant; null where the applicant did
 */
public record FiledForm(
    PassportRef passport,
    String iin,
    Map<String, Object> form,
    Origin origin,
    Representative representative) {
  /** The portal's own names of a request: of the chain of messages, and of the request in it. */
  public record Origin(String chain, String request) {}

  /**
   * Who applied for somebody else.
   *
   * @param name surname, name and patronymic in one text
   */
  public record Representative(String iin, String name) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Representative[hidden]";
    }
  }

  public FiledForm {
    Objects.requireNonNull(passport, "passport");
    Objects.requireNonNull(iin, "iin");
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
  }

  /** A text of the form, if it is there. */
  Optional<String> text(String field) {
    return form.get(field) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "FiledForm[hidden]";
  }
}

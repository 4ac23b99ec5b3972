package kz.qyzmet.gateway.outbound.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.gateway.outbound.domain.FiledForm;

/** What of intake-service's answer a message is made of. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FormBody(
    String service,
    String passport,
    String iin,
    Map<String, Object> form,
    PortalRequest portal,
    Representative representative) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record PortalRequest(String chain, String request) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Representative(String iin, String name) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Representative[hidden]";
    }
  }

  FiledForm filed() {
    return new FiledForm(
        new PassportRef(service, passport),
        iin,
        form,
        portal == null ? null : new FiledForm.Origin(portal.chain(), portal.request()),
        representative == null
            ? null
            : new FiledForm.Representative(representative.iin(), representative.name()));
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "FormBody[hidden]";
  }
}

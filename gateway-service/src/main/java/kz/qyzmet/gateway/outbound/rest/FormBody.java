package kz.qyzmet.gateway.outbound.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.gateway.outbound.domain.FiledForm;

/** What of intake-service's answer a message is made of. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FormBody(
    String service, String passport, String iin, Map<String, Object> form, PortalRequest portal) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record PortalRequest(String chain, String request) {}

  FiledForm filed() {
    return new FiledForm(
        new PassportRef(service, passport),
        iin,
        form,
        portal == null ? null : new FiledForm.Origin(portal.chain(), portal.request()));
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "FormBody[hidden]";
  }
}

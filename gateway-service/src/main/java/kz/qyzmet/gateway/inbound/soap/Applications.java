package kz.qyzmet.gateway.inbound.soap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.domain.PortalFiling;
import kz.qyzmet.gateway.messages.portal.Attachment;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.portal.Proof;

/** The portal's application and its answer, as messages have them and as we do. */
final class Applications {
  private Applications() {}

  static PortalFiling filing(PortalApplication sent) {
    return new PortalFiling(
        sent.service,
        sent.provider,
        sent.language,
        sent.applicant == null ? null : sent.applicant.iin,
        proof(sent.proof),
        sent.consent,
        sent.pickup == null ? null : sent.pickup.kind,
        sent.pickup == null ? null : sent.pickup.code,
        form(sent),
        scans(sent.attachments),
        compared(sent));
  }

  private static List<String> compared(PortalApplication sent) {
    var said = new ArrayList<String>();
    if (sent.applicant != null) {
      said.addAll(
          Arrays.asList(
              sent.applicant.surname,
              sent.applicant.name,
              sent.applicant.patronymic,
              Objects.toString(sent.applicant.birthDate, null)));
    }
    if (sent.contacts != null) {
      said.addAll(Arrays.asList(sent.contacts.phone, sent.contacts.email, sent.contacts.address));
    }
    return said;
  }

  /** What the form says, by its fields; who applies stands in it as the passport asks for it. */
  private static Map<String, Object> form(PortalApplication sent) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (sent.form != null) {
      sent.form.field.forEach(
          field -> form.put(field.code, field.text == null ? field.number : field.text));
    }
    return form;
  }

  private static PortalFiling.Proof proof(Proof proof) {
    if (proof == null) {
      return null;
    }
    if (proof.signature != null) {
      return PortalFiling.Proof.SIGNATURE;
    }
    return proof.oneTimePassword == null ? null : PortalFiling.Proof.ONE_TIME_PASSWORD;
  }

  private static List<PortalFiling.Scan> scans(List<Attachment> attachments) {
    return attachments == null
        ? List.of()
        : attachments.stream()
            .map(
                each ->
                    new PortalFiling.Scan(
                        each.document, each.fileIdentifier, each.name, each.mediaType))
            .toList();
  }

  static PortalAnswer answer(Outcome.Accepted accepted) {
    var answer = new PortalAnswer();
    answer.applicationId = accepted.application().toString();
    answer.number = accepted.number();
    answer.acceptedAt = accepted.acceptedAt().atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    answer.registered = accepted.registered();
    answer.due = accepted.due();
    answer.reason = accepted.reason();
    answer.handOverBy = accepted.handOverBy();
    return answer;
  }
}

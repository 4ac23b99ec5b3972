package kz.qyzmet.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.gateway.messages.Payloads;
import kz.qyzmet.gateway.messages.education.DomainItem;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;

/** Payloads as JSON shows them. */
final class Flat {
  private Flat() {}

  static Map<String, Object> of(Object data) {
    if (data instanceof PortalAnswer answer) {
      return answer(answer);
    }
    return Payloads.educationStatus(data).map(Flat::status).orElse(Map.of());
  }

  static Map<String, Object> answer(PortalAnswer answer) {
    var flat = new LinkedHashMap<String, Object>();
    put(flat, "applicationId", answer.applicationId);
    put(flat, "number", answer.number);
    put(flat, "acceptedAt", answer.acceptedAt);
    put(flat, "registered", answer.registered);
    put(flat, "due", answer.due);
    put(flat, "reason", answer.reason);
    put(flat, "handOverBy", answer.handOverBy);
    return flat;
  }

  /** Without who applied: what the simulator shows is read by people. */
  private static Map<String, Object> status(RequestFormImport status) {
    var flat = new LinkedHashMap<String, Object>();
    put(flat, "importSource", status.importSource);
    put(flat, "externalRequestChainId", status.externalRequestChainId);
    put(flat, "externalRequestId", status.externalRequestId);
    put(flat, "serviceProviderBin", status.serviceProviderBin);
    put(flat, "serviceType", status.serviceType);
    put(flat, "processingStatus", status.processingStatus);
    put(flat, "resolutionType", status.resolutionType);
    put(flat, "resolutionDate", status.resolutionDate);
    put(flat, "negativeResolutionReason", status.negativeResolutionReason);
    put(flat, "negativeResolutionReasonTextKk", status.negativeResolutionReasonTextKk);
    put(flat, "negativeResolutionReasonTextRu", status.negativeResolutionReasonTextRu);
    put(
        flat,
        "negativeResolutionMissingDocumentsListKk",
        status.negativeResolutionMissingDocumentsListKk);
    put(
        flat,
        "negativeResolutionMissingDocumentsListRu",
        status.negativeResolutionMissingDocumentsListRu);
    var values = new LinkedHashMap<String, Object>();
    for (var value : status.updatedValues) {
      values.put(value.code, items(value.values));
    }
    flat.put("updatedValues", values);
    return flat;
  }

  private static List<Map<String, Object>> items(List<DomainItem> items) {
    var flat = new ArrayList<Map<String, Object>>();
    for (var item : items) {
      var one = new LinkedHashMap<String, Object>();
      put(one, "code", item.code);
      put(one, "kk", item.kkValue);
      put(one, "ru", item.ruValue);
      flat.add(one);
    }
    return flat;
  }

  private static void put(Map<String, Object> flat, String name, Object value) {
    if (value != null) {
      flat.put(name, value.toString());
    }
  }
}

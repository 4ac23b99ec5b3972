package kz.qyzmet.gateway.outbound.soap;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.gateway.messages.education.DomainItem;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import kz.qyzmet.gateway.messages.education.UpdatedValues;
import kz.qyzmet.gateway.outbound.domain.StatusMessage;

/** A change of status as the education systems write it. */
final class EducationStatus {
  /** The portal's own mark of what comes from an education system. */
  private static final String SOURCE = "EGOV_PORTAL";

  private static final String ORIGIN = "es";

  private EducationStatus() {}

  static RequestFormImport of(StatusMessage message) {
    var status = new RequestFormImport();
    status.importSource = SOURCE;
    status.requestOriginSystemId = ORIGIN;
    status.externalRequestId = message.number();
    if (message.origin() != null) {
      status.externalRequestChainId = message.origin().chain();
      status.externalRequestId = message.origin().request();
    }
    status.requesterIin = message.requester().iin();
    status.requesterLastName = message.requester().surname();
    status.requesterFirstName = message.requester().name();
    status.requesterMiddleName = message.requester().patronymic();
    if (message.delegate() != null) {
      status.requesterDelegateIin = message.delegate().iin();
      status.requesterDelegateLastName = message.delegate().surname();
      status.requesterDelegateFirstName = message.delegate().name();
      status.requesterDelegateMiddleName = message.delegate().patronymic();
    }
    status.serviceProviderBin = message.providerBin();
    status.serviceType = message.service().replace('-', '_').toUpperCase(Locale.ROOT);
    status.serviceTypeKkName = message.serviceName().kk();
    status.serviceTypeRuName = message.serviceName().ru();
    status.processingStatus = message.processing().name();
    status.resolutionType = message.resolution().name();
    if (message.resolutionDate() != null) {
      status.resolutionDate =
          message
              .resolutionDate()
              .atTime(LocalTime.MIDNIGHT)
              .atZone(WorkingCalendar.ZONE)
              .toOffsetDateTime();
    }
    values(status, message);
    if (message.reason() != null) {
      status.negativeResolutionReason = message.ground();
      status.negativeResolutionReasonKkValue = message.reason().kk();
      status.negativeResolutionReasonRuValue = message.reason().ru();
      status.negativeResolutionReasonTextKk = message.reason().kk();
      status.negativeResolutionReasonTextRu = message.reason().ru();
    }
    if (!message.missing().isEmpty()) {
      status.negativeResolutionMissingDocumentsListKk = list(message, LocalizedText::kk);
      status.negativeResolutionMissingDocumentsListRu = list(message, LocalizedText::ru);
    }
    return status;
  }

  private static String list(StatusMessage message, Function<LocalizedText, String> language) {
    return message.missing().stream().map(language).collect(Collectors.joining("; "));
  }

  /** The cabinet's word for the status, the number, and where a result can be had. */
  private static void values(RequestFormImport status, StatusMessage message) {
    add(status, "STATUS", message.status().name(), message.statusText());
    add(status, "NUMBER", message.number(), same(message.number()));
    if (message.pickup() != null) {
      add(status, "PICKUP_PLACE", message.pickup().code(), message.pickup().name());
      add(status, "PICKUP_ADDRESS", message.pickup().code(), message.pickup().address());
    }
    OffsetDateTime from = message.availableFrom();
    if (from != null) {
      add(status, "AVAILABLE_FROM", from.toString(), same(from.toString()));
    }
    if (message.keepUntil() != null) {
      var until = message.keepUntil().toString();
      add(status, "KEEP_UNTIL", until, same(until));
    }
  }

  private static LocalizedText same(String text) {
    return new LocalizedText(text, text, text);
  }

  private static void add(
      RequestFormImport status, String code, String value, LocalizedText words) {
    var item = new DomainItem();
    item.code = value;
    item.kkValue = words.kk();
    item.ruValue = words.ru();
    var values = new UpdatedValues();
    values.code = code;
    values.values.add(item);
    status.updatedValues.add(values);
  }
}

package kz.qyzmet.gateway.messages.education;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The status of an education service, as the portal and the education systems send it to each
 * other.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "typedRequestFormImportData")
@XmlType(
    name = "typedRequestFormImportData",
    propOrder = {
      "importSource",
      "updatedValues",
      "externalRequestChainId",
      "externalRequestId",
      "requestOriginSystemId",
      "requesterIin",
      "requesterBin",
      "requesterLastName",
      "requesterFirstName",
      "requesterMiddleName",
      "requesterBirthDate",
      "requesterDelegateIin",
      "requesterDelegateLastName",
      "requesterDelegateFirstName",
      "requesterDelegateMiddleName",
      "requesterDelegateBirthDate",
      "serviceProviderBin",
      "serviceProviderIin",
      "serviceProviderLocationCode",
      "serviceProviderAssigneeFullName",
      "serviceProviderAssigneePositionKk",
      "serviceProviderAssigneePositionRu",
      "serviceProviderAssigneeTelephoneNumber",
      "serviceType",
      "serviceTypeKkName",
      "serviceTypeRuName",
      "processingStatus",
      "resolutionType",
      "resolutionDate",
      "negativeResolutionReason",
      "negativeResolutionReasonKkValue",
      "negativeResolutionReasonRuValue",
      "negativeResolutionReasonTextKk",
      "negativeResolutionReasonTextRu",
      "negativeResolutionMissingDocumentsListKk",
      "negativeResolutionMissingDocumentsListRu"
    })
public class RequestFormImport {
  public String importSource;

  public List<UpdatedValues> updatedValues = new ArrayList<>();

  public String externalRequestChainId;

  public String externalRequestId;

  public String requestOriginSystemId;

  public String requesterIin;

  public String requesterBin;

  public String requesterLastName;

  public String requesterFirstName;

  public String requesterMiddleName;

  public LocalDate requesterBirthDate;

  public String requesterDelegateIin;

  public String requesterDelegateLastName;

  public String requesterDelegateFirstName;

  public String requesterDelegateMiddleName;

  public LocalDate requesterDelegateBirthDate;

  public String serviceProviderBin;

  public String serviceProviderIin;

  public String serviceProviderLocationCode;

  public String serviceProviderAssigneeFullName;

  public String serviceProviderAssigneePositionKk;

  public String serviceProviderAssigneePositionRu;

  public String serviceProviderAssigneeTelephoneNumber;

  public String serviceType;

  public String serviceTypeKkName;

  public String serviceTypeRuName;

  public String processingStatus;

  public String resolutionType;

  public OffsetDateTime resolutionDate;

  public String negativeResolutionReason;

  public String negativeResolutionReasonKkValue;

  public String negativeResolutionReasonRuValue;

  public String negativeResolutionReasonTextKk;

  public String negativeResolutionReasonTextRu;

  public String negativeResolutionMissingDocumentsListKk;

  public String negativeResolutionMissingDocumentsListRu;
}

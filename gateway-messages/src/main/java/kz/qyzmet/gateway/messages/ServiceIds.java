package kz.qyzmet.gateway.messages;

/** What a message is about, by the gateway's registry of services. */
public final class ServiceIds {
  /** An application from the portal; ours. */
  public static final String APPLICATION = "QYZMET_APPLICATION";

  public static final String EDUCATION_STATUS = "MON_ES_REQUEST_FORM_IMPORT";

  /** The digital documents service; ours: its name at the gateway is not public. */
  public static final String DIGITAL_DOCUMENTS = "QYZMET_DIGITAL_DOCUMENTS";

  public static final String PERSON = "GBDFL_UniversalServiceSync";

  /** The status of a synchronous answer that went well. */
  public static final String SUCCESS = "SCSS001";

  /**
   * Key of the property with the sender's own id of a message: the gateway gives a new messageId to
   * one that is sent again after a lost answer, this id stays.
   */
  public static final String DELIVERY_ID = "deliveryId";

  private ServiceIds() {}
}

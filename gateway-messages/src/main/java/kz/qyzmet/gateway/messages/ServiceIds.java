package kz.qyzmet.gateway.messages;

/** What a message is about, by the gateway's registry of services. */
public final class ServiceIds {
  /** An application from the portal; ours. */
  public static final String APPLICATION = "QYZMET_APPLICATION";

  public static final String EDUCATION_STATUS = "MON_ES_REQUEST_FORM_IMPORT";

  /** The digital documents service; ours: its name at the gateway is not public. */
  public static final String DIGITAL_DOCUMENTS = "QYZMET_DIGITAL_DOCUMENTS";

  /** The national education database; ours: its name at the gateway is not public. */
  public static final String LEARNERS = "QYZMET_LEARNERS";

  /**
   * A request on its way through the education systems, the ready notice back, and each system's
   * receipt; ours.
   */
  public static final String EDUCATION_CHAIN = "QYZMET_EDUCATION_CHAIN";

  public static final String PERSON = "GBDFL_UniversalServiceSync";

  /** The status of a synchronous answer that went well. */
  public static final String SUCCESS = "SCSS001";

  /**
   * Key of the property with the sender's own id of a message: the gateway gives a new messageId to
   * one that is sent again after a lost answer, this id stays.
   */
  public static final String DELIVERY_ID = "deliveryId";

  /** Key of the property that names the system whose receipt a notification of a chain is. */
  public static final String CHAIN_SYSTEM = "chainSystem";

  private ServiceIds() {}
}

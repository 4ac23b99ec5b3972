package kz.qyzmet.gateway.messages;

/** Namespaces of the gateway, and three of ours. */
public final class Namespaces {
  public static final String COMMON = "http://bip.bee.kz/common/v10/Types";
  public static final String SYNC = "http://bip.bee.kz/SyncChannel/v10/Types";
  public static final String SYNC_REQUEST = SYNC + "/Request";
  public static final String SYNC_RESPONSE = SYNC + "/Response";
  public static final String SYNC_INTERFACES = "http://bip.bee.kz/SyncChannel/v10/Interfaces";
  public static final String ASYNC = "http://bip.bee.kz/AsyncChannel/v10/Types";
  public static final String ASYNC_TYPES = "http://bip.bee.kz/AsyncChannel/v10/ITypes";
  public static final String ASYNC_CLIENT = ASYNC + "/Client";
  public static final String ASYNC_INTERFACES = "http://bip.bee.kz/AsyncChannel/v10/Interfaces";
  public static final String ASYNC_CLIENT_INTERFACES = ASYNC_INTERFACES + "/Client";
  public static final String GBDFL_MESSAGE = "http://message.persistence.interactive.nat";
  public static final String GBDFL_PERSON = "http://person.persistence.interactive.nat";
  public static final String GBDFL_DOCUMENT = "http://document.persistence.interactive.nat";
  public static final String GBDFL_DICTIONARIES = "http://dictionaries.persistence.interactive.nat";
  public static final String APPLICATION = "urn:qyzmet:gateway:application:v1";
  public static final String DIGITAL_DOCUMENTS = "urn:qyzmet:gateway:digital-documents:v1";
  public static final String LEARNERS = "urn:qyzmet:gateway:learners:v1";

  private Namespaces() {}
}

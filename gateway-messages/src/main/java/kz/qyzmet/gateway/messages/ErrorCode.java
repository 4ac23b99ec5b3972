package kz.qyzmet.gateway.messages;

import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.common.ErrorInfo;

/**
 * Codes of an ErrorInfo: the gateway's own as public implementations show them, and two of ours.
 */
public enum ErrorCode {
  BAD_FORMAT("SCE001"),
  UNKNOWN_SERVICE("SCE004"),
  CERTIFICATE_REFUSED("SCE005"),
  WRONG_SIGNATURE("SCE006"),
  NOT_SIGNED("SCE007"),
  INTERNAL("SCE909"),
  /** The message is sound, but what it asks for is refused by a rule. */
  REFUSED("QYZ001"),
  /** The messageId is known with another content. */
  ID_USED("QYZ002");

  private final String code;

  ErrorCode(String code) {
    this.code = code;
  }

  /** As it travels. */
  public String code() {
    return code;
  }

  /**
   * The detail of a fault.
   *
   * @param message in the shape "Expected …, but …"
   * @param data a constant that a program can tell apart, may be null
   */
  public ErrorInfo info(String message, String data, OffsetDateTime at) {
    var info = new ErrorInfo();
    info.errorCode = code;
    info.errorMessage = message;
    info.errorData = data;
    info.errorDate = at;
    return info;
  }
}

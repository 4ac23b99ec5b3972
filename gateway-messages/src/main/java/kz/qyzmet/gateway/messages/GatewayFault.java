package kz.qyzmet.gateway.messages;

import java.util.Objects;
import kz.qyzmet.gateway.messages.common.ErrorInfo;

/** A refusal in the gateway's form; each operation has its own, because each names its element. */
public abstract class GatewayFault extends Exception {
  private static final long serialVersionUID = 1;

  private final transient ErrorInfo info;

  protected GatewayFault(String message, ErrorInfo info) {
    super(message);
    this.info = Objects.requireNonNull(info, "info");
  }

  /** The detail, by the name that JAX-WS looks for. */
  public ErrorInfo getFaultInfo() {
    return info;
  }
}

package kz.qyzmet.stack.run;

import java.util.List;

/** The services, in the order in which an application meets them. */
public enum Service {
  INTAKE("intake"),
  COLLEGE("college"),
  DEADLINE("deadline"),
  NOTIFICATION("notification"),
  GATEWAY("gateway");

  /** Those that every stack has; the gateway's is started where it is wanted. */
  public static final List<Service> CORE = List.of(INTAKE, COLLEGE, DEADLINE, NOTIFICATION);

  private final String code;

  Service(String code) {
    this.code = code;
  }

  /** Its short name, which is also its database's. */
  public String code() {
    return code;
  }

  /** Its module, and the name of its process. */
  public String module() {
    return code + "-service";
  }
}

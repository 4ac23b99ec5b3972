package kz.qyzmet.stack.run;

/** The four services, in the order in which an application meets them. */
public enum Service {
  INTAKE("intake"),
  COLLEGE("college"),
  DEADLINE("deadline"),
  NOTIFICATION("notification");

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

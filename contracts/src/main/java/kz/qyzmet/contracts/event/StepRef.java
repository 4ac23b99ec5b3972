package kz.qyzmet.contracts.event;

/**
 * A step of the passport's pipeline.
 *
 * @param code its code
 * @param role whose step it is: one of the passport's roles
 */
public record StepRef(String code, String role) {
  public StepRef {
    Required.present(code, "code");
    Required.present(role, "role");
  }
}

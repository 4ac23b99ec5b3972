package kz.qyzmet.kit.identity;

import java.util.Arrays;
import java.util.Optional;

/** The roles of Qyzmet, as they stand in the {@code roles} claim of a token. */
public enum Role {
  APPLICANT(Role.Name.APPLICANT),
  OPERATOR(Role.Name.OPERATOR),
  CLERK(Role.Name.CLERK),
  DIRECTOR(Role.Name.DIRECTOR),
  EXECUTOR(Role.Name.EXECUTOR),
  STUDY_DEPARTMENT(Role.Name.STUDY_DEPARTMENT),
  MANAGEMENT(Role.Name.MANAGEMENT),
  COMMISSION(Role.Name.COMMISSION),
  MONITOR(Role.Name.MONITOR),
  ADMINISTRATOR(Role.Name.ADMINISTRATOR),
  CONTACT_CENTRE(Role.Name.CONTACT_CENTRE),
  SERVICE(Role.Name.SERVICE),
  /** Beside {@code SERVICE}, of the one service that brings what the portal has sent. */
  GATEWAY(Role.Name.GATEWAY);

  /** The claim values, as constants for {@code @RolesAllowed}. */
  public static final class Name {
    public static final String APPLICANT = "applicant";
    public static final String OPERATOR = "operator";
    public static final String CLERK = "clerk";
    public static final String DIRECTOR = "director";
    public static final String EXECUTOR = "executor";
    public static final String STUDY_DEPARTMENT = "study-department";
    public static final String MANAGEMENT = "management";
    public static final String COMMISSION = "commission";
    public static final String MONITOR = "monitor";
    public static final String ADMINISTRATOR = "administrator";
    public static final String CONTACT_CENTRE = "contact-centre";
    public static final String SERVICE = "service";
    public static final String GATEWAY = "gateway";

    private Name() {}
  }

  private final String claim;

  Role(String claim) {
    this.claim = claim;
  }

  public String claim() {
    return claim;
  }

  /** The role of a claim's value; empty where it is none of ours. */
  public static Optional<Role> of(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
  }
}

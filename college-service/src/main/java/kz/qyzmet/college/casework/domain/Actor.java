package kz.qyzmet.college.casework.domain;

import java.util.Optional;

/**
 * A person acting in one role. A signature that takes a {@link Director} is a rule which the
 * compiler keeps; where the passport names the role, {@link #in} makes the type from its data.
 */
public sealed interface Actor {

  StaffCode code();

  /** The role as passports spell it; {@link Operator#ROLE} is no passport's. */
  String role();

  /** Of the staff; nobody of them is ever an {@link Operator}. */
  static Optional<Actor> in(String role, StaffCode code) {
    return switch (role) {
      case Clerk.ROLE -> Optional.of(new Clerk(code));
      case Director.ROLE -> Optional.of(new Director(code));
      case Executor.ROLE -> Optional.of(new Executor(code));
      case StudyDepartment.ROLE -> Optional.of(new StudyDepartment(code));
      case Management.ROLE -> Optional.of(new Management(code));
      case CommissionMember.ROLE -> Optional.of(new CommissionMember(code));
      default -> Optional.empty();
    };
  }

  /** Who leads the work: gives it to others. */
  sealed interface Head extends Actor {}

  /** Registers what came in and hands out what goes out. */
  record Clerk(StaffCode code) implements Actor {
    public static final String ROLE = "clerk";

    @Override
    public String role() {
      return ROLE;
    }
  }

  /** Assigns, reassigns, returns for rework and signs. */
  record Director(StaffCode code) implements Head {
    public static final String ROLE = "director";

    @Override
    public String role() {
      return ROLE;
    }
  }

  /** Examines the application and drafts the result. */
  record Executor(StaffCode code) implements Actor {
    public static final String ROLE = "executor";

    @Override
    public String role() {
      return ROLE;
    }
  }

  /** Prepares and makes the documents of a university. */
  record StudyDepartment(StaffCode code) implements Actor {
    public static final String ROLE = "study-department";

    @Override
    public String role() {
      return ROLE;
    }
  }

  /** Approves, refuses or returns what the study department has prepared. */
  record Management(StaffCode code) implements Head {
    public static final String ROLE = "management";

    @Override
    public String role() {
      return ROLE;
    }
  }

  /** Of a branch of the State Corporation: hands out what the provider has sent there. */
  record Operator(StaffCode code) implements Actor {
    public static final String ROLE = "operator";

    private static final String UNNAMED = "unnamed";

    /**
     * By the code that the branch tells; it may name nobody, and what it did is done all the same.
     */
    public static Operator of(String person) {
      return new Operator(new StaffCode(person == null ? UNNAMED : person));
    }

    @Override
    public String role() {
      return ROLE;
    }
  }

  /** One of several who decide by vote. */
  record CommissionMember(StaffCode code) implements Actor {
    public static final String ROLE = "commission";

    @Override
    public String role() {
      return ROLE;
    }
  }
}

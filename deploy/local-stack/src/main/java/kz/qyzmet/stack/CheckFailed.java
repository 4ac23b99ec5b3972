package kz.qyzmet.stack;

/** The question was right, the answer is no: a part did not start, a check failed. Exit code 1. */
public final class CheckFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CheckFailed(String message) {
    super(message);
  }

  public CheckFailed(String message, Throwable cause) {
    super(message, cause);
  }
}

package kz.qyzmet.stack;

/** The caller asked for something that cannot be; one line says what. Exit code 2. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadInput(String message) {
    super(message);
  }
}

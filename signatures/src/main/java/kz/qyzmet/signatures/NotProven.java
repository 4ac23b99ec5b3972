package kz.qyzmet.signatures;

/** An answer or a list that proves nothing: the next source is asked. */
final class NotProven extends Exception {
  private static final long serialVersionUID = 1;

  NotProven(String what) {
    super(what, null, false, false);
  }

  static void unless(boolean holds, String what) throws NotProven {
    if (!holds) {
      throw new NotProven(what);
    }
  }
}

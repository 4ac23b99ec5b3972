package kz.qyzmet.papers;

/** Data of which no paper can be made. The message names the place, never what stands there. */
public final class PaperRejected extends IllegalArgumentException {
  PaperRejected(String message) {
    super(message);
  }

  /** {@code Expected <expected> at <where>, but <found>}. */
  static PaperRejected at(String where, String expected, String found) {
    return new PaperRejected("Expected " + expected + " at " + where + ", but " + found);
  }
}

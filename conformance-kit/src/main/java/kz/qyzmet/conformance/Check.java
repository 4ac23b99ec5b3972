package kz.qyzmet.conformance;

/**
 * One thing that an implementation has to do.
 *
 * @param name a sentence that says what
 */
record Check(String name, Deed deed) {
  /** Does it, and returns if it is as it has to be. */
  @FunctionalInterface
  interface Deed {
    void run() throws Unlike, InterruptedException;
  }
}

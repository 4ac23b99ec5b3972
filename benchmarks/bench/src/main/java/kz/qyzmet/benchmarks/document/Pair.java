package kz.qyzmet.benchmarks.document;

/**
 * The same work, done by us and by the bare library.
 *
 * @param what is done, in the singular
 * @param library who stands beside ours
 */
public record Pair(String what, String library, Work ours, Work bare) {
  /** Does it once. */
  @FunctionalInterface
  public interface Work {
    /** What came out, as a number that is the same for both: 1 for valid, or how many pages. */
    int once() throws Exception;
  }
}

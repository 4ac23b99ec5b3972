package kz.qyzmet.scenarios.cover;

import java.util.List;

/**
 * What no scenario of a passport tells.
 *
 * @param what in plain words
 * @param ways as few ways through the pipeline as tell all of it that is a matter of the way
 * @param beside what is none, such as a withdrawal or a channel
 */
public record Uncovered(List<String> what, List<Way> ways, List<String> beside) {
  /**
   * A way that no scenario tells.
   *
   * @param tells what is uncovered and on it
   */
  public record Way(Trail trail, List<String> tells) {}

  public int size() {
    return what.size();
  }
}

package kz.qyzmet.scenarios.file;

/**
 * A place in a scenario's file.
 *
 * @param line from 1
 * @param key its path, such as {@code story[3].does}
 */
public record Spot(String file, int line, String key) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + key;
  }
}

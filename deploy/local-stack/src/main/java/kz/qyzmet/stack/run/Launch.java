package kz.qyzmet.stack.run;

import java.util.List;
import java.util.Map;
import kz.qyzmet.stack.Home;

/**
 * How the stack starts a service.
 *
 * @param java the JVM and its flags; the application comes after them
 * @param settings environment variables, secrets among them
 * @param home where the built applications are
 */
public record Launch(List<String> java, Map<String, String> settings, Home home) {
  public Launch {
    java = List.copyOf(java);
    settings = Map.copyOf(settings);
  }

  /** Without the settings: they hold passwords. */
  @Override
  public String toString() {
    return "Launch" + java;
  }
}

package kz.qyzmet.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's folder. */
public record Home(Path path) {
  /** As the launcher says, else the nearest folder above that has the launcher in it. */
  public static Home find() {
    var told = System.getProperty("qyzmet.home");
    if (told != null) {
      return new Home(Path.of(told).toAbsolutePath().normalize());
    }
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("qyzmet"))
          && Files.isRegularFile(folder.resolve("pom.xml"))) {
        return new Home(folder);
      }
    }
    throw new BadInput(
        "Expected to run inside the project's folder, but the launcher qyzmet is not above");
  }

  /** Where a stack keeps its data unless told otherwise. */
  public Path data(String stack) {
    return path.resolve(".data").resolve(stack);
  }

  /** The built application of a service. */
  public Path application(String module) {
    return path.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** The built simulator of the gateway; what it needs lies in the folder {@code lib} beside it. */
  public Path simulator() {
    return path.resolve("deploy/gateway-simulator/target/gateway-simulator-1.0.0-SNAPSHOT.jar");
  }
}

package kz.qyzmet.stack.cli;

import java.nio.file.Path;
import kz.qyzmet.stack.Home;
import picocli.CommandLine.Option;

/** Which stack is meant: the one that keeps its data in that folder. */
final class DataOption {
  @Option(names = "--data", description = "The stack's data folder; default: .data/up")
  private Path data;

  Path folder() {
    return (data == null ? Home.find().data("up") : data).toAbsolutePath().normalize();
  }
}

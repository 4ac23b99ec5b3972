package kz.qyzmet.benchmarks.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import kz.qyzmet.stack.BadInput;

/**
 * The files that a run leaves; tried before anything is measured, for a quarter of an hour is long
 * to find out that a folder is missing.
 */
public record Outputs(Path json, Path picture) {
  private static final String JSON = "report.json";
  private static final String PICTURE = "figures.svg";

  /**
   * The files that were named, else those in a folder of the benchmark's own, which is made.
   *
   * @param json null where none was named
   * @param picture null where none was named
   * @throws BadInput when one of them cannot be written
   */
  public static Outputs of(Path json, Path picture, Path folder) {
    return new Outputs(
        writable(json == null ? in(folder, JSON) : json),
        writable(picture == null ? in(folder, PICTURE) : picture));
  }

  private static Path in(Path folder, String name) {
    try {
      return Files.createDirectories(folder).resolve(name);
    } catch (IOException e) {
      throw new BadInput("Expected to write into " + folder + ", but: " + e);
    }
  }

  /** A file that is there stays as it is; one that is not is gone again. */
  private static Path writable(Path file) {
    boolean absent = Files.notExists(file);
    try {
      FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
      if (absent) {
        Files.delete(file);
      }
      return file;
    } catch (IOException e) {
      throw new BadInput("Expected to write " + file + ", but: " + e);
    }
  }

  /** Writes both; a line for each says where. */
  public List<String> write(Report report) throws IOException {
    Files.writeString(json, JsonReport.text(report));
    Files.writeString(picture, Picture.svg(report));
    return List.of("JSON: " + json, "picture: " + picture);
  }
}

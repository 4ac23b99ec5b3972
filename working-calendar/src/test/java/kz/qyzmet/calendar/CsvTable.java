package kz.qyzmet.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of cases beside the tests: comments, a header, then plain lines. */
public final class CsvTable {
  private CsvTable() {}

  /** The cells of each line; the last column takes whatever is left, commas included. */
  public static List<String[]> read(Class<?> beside, String file, int columns) {
    try (var stream = beside.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

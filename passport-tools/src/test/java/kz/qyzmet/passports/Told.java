package kz.qyzmet.passports;

import java.util.List;

/** Parts of what was printed. */
public final class Told {
  private Told() {}

  /** The lines under a heading, without their indents. */
  public static List<String> section(List<String> lines, String heading) {
    return lines.stream()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .map(String::strip)
        .toList();
  }
}

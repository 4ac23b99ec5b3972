package kz.qyzmet.passports.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A passport in plain sentences and short tables. */
public final class Show {
  private Show() {}

  /** All sections that have something to say, each under its heading. */
  public static List<String> of(View view) {
    var lines = new ArrayList<String>();
    Stream.of(
            About.sections(view),
            Times.sections(view),
            Papers.sections(view),
            Work.sections(view),
            Facts.sections(view))
        .flatMap(List::stream)
        .filter(section -> !section.lines().isEmpty())
        .forEach(
            section -> {
              if (!lines.isEmpty()) {
                lines.add("");
              }
              lines.add(view.words().say(section.title()));
              section.lines().forEach(line -> lines.add("  " + line));
            });
    return lines;
  }
}

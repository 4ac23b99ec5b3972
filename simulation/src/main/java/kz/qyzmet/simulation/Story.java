package kz.qyzmet.simulation;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened, in order and with its virtual time; written only when a seed is told. */
final class Story {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ENGLISH);
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private final boolean told;
  private final List<String> lines = new ArrayList<>();
  private VirtualTime time;

  Story(boolean told) {
    this.told = told;
  }

  void runsOn(VirtualTime clock) {
    this.time = clock;
  }

  /** One line. The parts are joined by blanks, and only when somebody reads. */
  void tell(String who, Object... what) {
    if (!told) {
      return;
    }
    var line = new StringBuilder(STAMP.format(ZonedDateTime.ofInstant(time.now(), ZONE)));
    line.append("  ").append(String.format(Locale.ROOT, "%-14s", who));
    for (Object part : what) {
      line.append(' ').append(part);
    }
    lines.add(line.toString());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}

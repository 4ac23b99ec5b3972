package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kz.qyzmet.calendar.due.Channel;

/**
 * One way of an application through the services: played, then read back, told and judged. Where it
 * does not say otherwise, it begins at the portal and ends at the provider's office.
 */
interface Journey {
  /** Its heading. */
  String title();

  /** The people in it. */
  Cast cast();

  default Channel channel() {
    return Channel.PORTAL;
  }

  /** Who brings the application to intake, in the words of the telling. */
  default String filer() {
    return "applicant";
  }

  /** The kind of the notice that tells where the result lies. */
  default String readyNotice() {
    return "ready";
  }

  /** Code of the place that this notice names. */
  default String pickup() {
    return cast().office().code();
  }

  /** Plays it all and returns the receipt that the applicant got first. */
  JsonNode play();

  /** What only this way leaves behind, asked for once it has been played. */
  Chapter chapter(Evidence evidence);

  /**
   * The part of a story that other ways do not have.
   *
   * @param lines as they are told, heading first; empty where there is nothing more to tell
   */
  record Chapter(List<String> lines, List<Checks.Check> checks) {
    public Chapter {
      lines = List.copyOf(lines);
      checks = List.copyOf(checks);
    }
  }
}

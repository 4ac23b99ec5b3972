package kz.qyzmet.scenarios.file;

import java.util.List;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;

/**
 * The story of one application at one organisation.
 *
 * @param file its name, with the folder where it ships
 * @param title what it is about
 */
public record Scenario(
    String file,
    LocalizedText title,
    Passport passport,
    Organisation provider,
    Filing filing,
    Course course) {

  /** What comes of the filing. */
  public sealed interface Course {}

  /**
   * The application is not accepted.
   *
   * @param reason one of {@link Refusals}
   */
  public record TurnedAway(Said<String> reason) implements Course {}

  /** The application is accepted with these dates, and the story goes on to its end. */
  public record Accepted(Promise promise, List<Line> story, Ending ending) implements Course {
    public Accepted {
      story = List.copyOf(story);
    }
  }
}

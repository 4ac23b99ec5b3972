package kz.qyzmet.scenarios.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.DocumentRequirement;
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

  /** Codes of the papers without which such an application is not complete. */
  public Set<String> papers() {
    var facts = Condition.facts(filing.choices(), filing.channel(), filing.pickup());
    return passport.documents(filing.channel(), facts).stream()
        .filter(DocumentRequirement::required)
        .map(DocumentRequirement::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What comes of the filing. */
  public sealed interface Course {}

  /**
   * The application cannot be handed in then.
   *
   * @param reason as the dates' answer spells it, such as {@code outside-window}
   */
  public record TurnedAway(Said<String> reason) implements Course {}

  /** The application is accepted with these dates, and the story goes on to its end. */
  public record Accepted(Promise promise, List<Line> story, Ending ending) implements Course {
    public Accepted {
      story = List.copyOf(story);
    }
  }
}

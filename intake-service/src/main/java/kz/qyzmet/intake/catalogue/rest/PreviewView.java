package kz.qyzmet.intake.catalogue.rest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import kz.qyzmet.intake.catalogue.usecase.Preview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would come of an application now. */
@Schema(
    name = "Preview",
    description = "If you apply now, here, this way: registered on, due on, because")
record PreviewView(
    @Schema(description = "Now, on the wall clock of the provider or of the branch")
        LocalDateTime at,
    @Schema(examples = "karaganda-polytechnic") String provider,
    @Schema(enumeration = {"portal", "office", "corporation"}) String channel,
    @Schema(description = "Whether this system takes applications this way yet") boolean served,
    @Schema(description = "Whether the law lets it be taken at this moment") boolean accepted,
    @Schema(
            description =
                "closed, outside-window, outside-calendar or no-overall-term; null without one",
            nullable = true)
        String reason,
    @Schema(nullable = true) LocalDate registered,
    @Schema(nullable = true) OffsetDateTime due,
    @Schema(description = "The same without the roll to a working day", nullable = true)
        OffsetDateTime strictDue,
    @Schema(nullable = true) OffsetDateTime internalDue,
    @Schema(nullable = true) LocalDate handOverBy,
    @Schema(description = "A cap of ours from the steps, where no term is set", nullable = true)
        OffsetDateTime derivedDue,
    @Schema(
            description = "Earliest end of a legal term that is a range; null of any other",
            nullable = true)
        OffsetDateTime minDue,
    @Schema(
            description = "Latest end of a legal term that is a range; null of any other",
            nullable = true)
        OffsetDateTime maxDue,
    @Schema(
            description =
                "When a result that leaves for a branch on the last day for it comes there; null"
                    + " where none travels or the act sets no time",
            nullable = true)
        Eta eta,
    @Schema(examples = "2027-12-31") String calendarEdition,
    @Schema(description = "One line per day: why it counts or not") List<Line> because) {

  @Schema(name = "Eta", description = "A range: a carriage may take more or fewer days")
  record Eta(LocalDate earliest, LocalDate latest) {}

  @Schema(name = "PreviewLine")
  record Line(
      LocalDate day,
      @Schema(description = "What the day is and what falls on it, in the caller's language")
          String note,
      @Schema(
              description =
                  "The clause, or the reading, as the passport writes it; empty where none is"
                      + " needed")
          String clause) {}

  static PreviewView of(Preview.Wish wish, boolean served, Preview.Answer answer) {
    var dates = answer.dates();
    return new PreviewView(
        answer.at(),
        wish.provider().code(),
        Wishes.code(wish.channel()),
        served,
        dates.accepted(),
        dates.reason(),
        dates.registered(),
        dates.due(),
        dates.strictDue(),
        dates.internalDue(),
        dates.handOverBy(),
        dates.derivedDue(),
        dates.minDue(),
        dates.maxDue(),
        answer.arrival().map(arrival -> new Eta(arrival.earliest(), arrival.latest())).orElse(null),
        dates.calendarEdition(),
        dates.ledger().stream()
            .map(line -> new Line(line.date(), line.note(), line.clause()))
            .toList());
  }
}

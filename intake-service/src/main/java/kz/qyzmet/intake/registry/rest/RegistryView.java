package kz.qyzmet.intake.registry.rest;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registry with its lines, and what its sheet says. */
@Schema(name = "TransferRegistry")
record RegistryView(
    @Schema(
            description = "Branch, day, and which registry of that day it is",
            examples = "karaganda-1-2026-03-05-1")
        String number,
    @Schema(examples = "karaganda-polytechnic") String provider,
    @Schema(description = "Name of the organisation in the caller's language") String providerName,
    @Schema(enumeration = {"closed", "dispatched"}) String state,
    OffsetDateTime closedAt,
    @Schema(description = "Code of the operator") String closedBy,
    @Schema(nullable = true) Run run,
    List<Line> lines,
    Sheet sheet) {

  /** Who takes it along. */
  @Schema(name = "TransferRun")
  record Run(
      @Schema(enumeration = {"courier", "post"}) String carrier,
      @Schema(nullable = true) String trackingNumber,
      @Schema(description = "When it left") OffsetDateTime at,
      @Schema(description = "Code of the operator") String by) {}

  /** The papers of one application. */
  @Schema(name = "TransferLine")
  record Line(
      @Schema(description = "Its number in the registry, from 1") int line,
      @Schema(
              description =
                  "Where the papers are. taken-out: the application ended or was asked back before they left, and they"
                      + " are at the branch; withdrawn: after that; here, damaged: what the provider found; missing:"
                      + " looked for in vain after they had left; stayed-behind: found at the branch after that, they"
                      + " wait for another registry; returned: the provider gave them back; came-back: they are at the"
                      + " branch again",
              enumeration = {
                "entered",
                "taken-out",
                "on-its-way",
                "withdrawn",
                "missing",
                "stayed-behind",
                "here",
                "damaged",
                "returned",
                "came-back"
              })
          String state,
      @Schema(
              description =
                  "By when the carrier brings them; null for those that have not left, and where the passport gives that"
                      + " carrier no time",
              nullable = true)
          OffsetDateTime expectedBy,
      @Schema(
              description =
                  "That they left by post or too late to be there on the day of acceptance, where the passport wants"
                      + " that")
          boolean late,
      @Schema(description = "That the carrier's time is over and nobody has found them")
          boolean overdue,
      @Schema(description = "When the provider last looked for them", nullable = true)
          OffsetDateTime foundAt,
      @Schema(description = "Code of who did, at the provider", nullable = true) String foundBy,
      @Schema(description = "Who saw that they had stayed behind", nullable = true)
          HandView stayedBehind,
      @Schema(description = "Who gave them back, at the provider", nullable = true)
          HandView returned,
      @Schema(description = "Who had them again, at the branch", nullable = true) HandView cameBack,
      @Schema(
              description =
                  "That it was taken in before the day on which the registry was closed, and was left over from then")
          boolean leftOver,
      TakenInView application) {}

  /** Through whose hands they went, and when. */
  @Schema(name = "TransferHand")
  record HandView(
      OffsetDateTime at,
      @Schema(
              description = "Code of the person; null for what was kept without it",
              nullable = true)
          String by) {}

  /** To be printed in two copies. */
  @Schema(name = "TransferSheet")
  record Sheet(
      @Schema(description = "Heading; no act has the form, so the words are ours") String title,
      @Schema(description = "That there are two copies, and where they go") String copies,
      @Schema(
              description =
                  "Its lines above and below the table, in their order. The number of applications is that of the"
                      + " papers that go with it: of the entered ones before it leaves, of those that left after that")
          List<SheetLine> lines) {}

  /** A line that is printed with its value, or signed by hand. */
  @Schema(name = "TransferSheetLine")
  record SheetLine(String label, @Schema(nullable = true) String value) {}
}

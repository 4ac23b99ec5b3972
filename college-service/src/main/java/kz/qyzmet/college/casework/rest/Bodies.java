package kz.qyzmet.college.casework.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What commands bring. Lengths are checked in {@link Commands}. */
final class Bodies {

  static final int CODE_LENGTH = 100;
  static final int TEXT_LENGTH = 4000;
  static final int RECEIVER_LENGTH = 200;
  static final int DOCUMENTS = 100;

  private Bodies() {}

  @Schema(description = "Take a task up")
  record ClaimBody(
      @Schema(description = "The step meant; the one at hand when absent", maxLength = CODE_LENGTH)
          String step) {}

  @Schema(description = "A step is done; the action of the step says which part it needs")
  record CompleteBody(
      @Schema(required = true, description = "The step that is done", maxLength = CODE_LENGTH)
          String step,
      @Schema(description = "Assigning: code of the executor", maxLength = CODE_LENGTH)
          String executor,
      @Schema(description = "Preparing: the draft") DraftBody draft,
      @Schema(
              description =
                  "Handing over at the provider's office: who received it, as told. Of no use where"
                      + " a branch hands it out",
              maxLength = RECEIVER_LENGTH)
          String receivedBy,
      @Schema(
              description =
                  "Handing over at the provider's office to somebody who acts for the applicant and"
                      + " whom receivedBy names: by what")
          AuthorityBody representative,
      @Schema(
              description =
                  "Handing over where a branch hands it out: how it is sent there; by courier when"
                      + " absent")
          SendingBody sending,
      @Schema(
              description =
                  "Checking: what the papers are found to be. Registering, where the passport lets"
                      + " an application by the portal be refused acceptance: papers that don't"
                      + " conform are given back instead, and nothing is registered")
          CheckBody check,
      @Schema(description = "Voting: the member's own vote") DraftBody vote) {}

  @Schema(description = "By what somebody acts for the applicant")
  record AuthorityBody(
      @Schema(
              required = true,
              description = "Code of one of the representatives' grounds of the passport",
              maxLength = CODE_LENGTH)
          String ground,
      @Schema(
              required = true,
              description = "Codes of the ground's papers that were shown: each of them",
              maxItems = DOCUMENTS)
          List<String> papers) {}

  @Schema(description = "What a check of the papers found, or a registration")
  record CheckBody(
      @Schema(required = true, description = "Whether they are as the act wants them")
          Boolean conforming,
      @Schema(
              description =
                  "Codes of the passport's documents that don't conform: at least one where they"
                      + " are not as the act wants them, else none",
              maxItems = DOCUMENTS)
          List<String> documents,
      @Schema(description = "What is wrong with them", maxLength = TEXT_LENGTH) String text) {}

  @Schema(description = "How a result travels to the branch")
  record SendingBody(
      @Schema(
              description = "courier when absent",
              enumeration = {"courier", "post"})
          String carrier,
      @Schema(description = "The carrier's", maxLength = CODE_LENGTH) String trackingNumber) {}

  @Schema(description = "A draft decision")
  record DraftBody(
      @Schema(
              required = true,
              enumeration = {"grant", "refuse"})
          String decision,
      @Schema(description = "A ground of the passport; for a refusal only", maxLength = CODE_LENGTH)
          String ground,
      @Schema(description = "Its text; a refusal needs one", maxLength = TEXT_LENGTH)
          String text) {}

  @Schema(description = "What was found of a package, or of what a branch has sent back")
  record PackageBody(
      @Schema(
              required = true,
              enumeration = {"here", "damaged", "missing"})
          String condition) {}

  @Schema(description = "Give a task to another person of its role")
  record ReassignBody(
      @Schema(description = "The step meant; the one at hand when absent", maxLength = CODE_LENGTH)
          String step,
      @Schema(required = true, description = "Code of the person", maxLength = CODE_LENGTH)
          String assignee) {}

  @Schema(description = "Wait for the applicant")
  record SuspendBody(
      @Schema(description = "The step meant; the one at hand when absent", maxLength = CODE_LENGTH)
          String step,
      @Schema(required = true, description = "Why", maxLength = TEXT_LENGTH) String note) {}

  @Schema(description = "The wait is over")
  record ResumeBody(
      @Schema(description = "The step meant; the one at hand when absent", maxLength = CODE_LENGTH)
          String step) {}

  @Schema(description = "Send a draft back for rework")
  record ReturnBody(
      @Schema(description = "The step meant; the one at hand when absent", maxLength = CODE_LENGTH)
          String step,
      @Schema(required = true, description = "Why", maxLength = TEXT_LENGTH) String note) {}
}

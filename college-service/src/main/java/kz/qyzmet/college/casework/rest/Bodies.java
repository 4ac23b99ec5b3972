package kz.qyzmet.college.casework.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What commands bring. Lengths are checked in {@link Commands}. */
final class Bodies {

  static final int CODE_LENGTH = 100;
  static final int TEXT_LENGTH = 4000;
  static final int RECEIVER_LENGTH = 200;

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
      @Schema(description = "Handing over: who received it, as told", maxLength = RECEIVER_LENGTH)
          String receivedBy) {}

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

  @Schema(description = "Give a task to another person of its role")
  record ReassignBody(
      @Schema(description = "The step meant; the one at hand when absent", maxLength = CODE_LENGTH)
          String step,
      @Schema(required = true, description = "Code of the person", maxLength = CODE_LENGTH)
          String assignee) {}

  @Schema(description = "Send a draft back for rework")
  record ReturnBody(
      @Schema(description = "The step meant; the one at hand when absent", maxLength = CODE_LENGTH)
          String step,
      @Schema(required = true, description = "Why", maxLength = TEXT_LENGTH) String note) {}
}

package kz.qyzmet.college.casework.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON that the college's people see. Absent values are left out. */
final class Views {

  private Views() {}

  @Schema(description = "A step of the service's pipeline")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepView(String code, String role, String action, LocalizedText name) {}

  @Schema(description = "The service, and the edition of its passport that the case is pinned to")
  record ServiceView(String code, String passportVersion, LocalizedText name) {}

  @Schema(description = "A task: a case that waits for one of the caller's roles")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Task(
      UUID id,
      String number,
      ServiceView service,
      String status,
      int version,
      StepView step,
      Instant since,
      String claimedBy,
      boolean mine,
      String executor,
      String incomingNumber,
      OffsetDateTime due,
      OffsetDateTime internalDue) {}

  @Schema(description = "A case in a list")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CaseItem(
      UUID id,
      String number,
      ServiceView service,
      String status,
      int version,
      StepView step,
      String claimedBy,
      String executor,
      String incomingNumber,
      Instant acceptedAt,
      OffsetDateTime due,
      OffsetDateTime internalDue) {}

  @Schema(description = "The draft that stands")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DraftView(
      String decision, String ground, LocalizedText groundText, String text, String by) {}

  @Schema(description = "The hearing before an intended refusal")
  record HearingView(
      String ground,
      OffsetDateTime objectionsUntil,
      OffsetDateTime decisionFrom,
      boolean objected) {}

  @Schema(description = "How far a vote is; which way the members voted stands in the history")
  record VotesView(List<String> members) {}

  @Schema(description = "A case")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CaseView(
      UUID id,
      String number,
      ServiceView service,
      String organisation,
      String channel,
      String language,
      String status,
      int version,
      StepView step,
      Instant since,
      String claimedBy,
      String executor,
      String incomingNumber,
      DraftView draft,
      String signer,
      HearingView hearing,
      VotesView votes,
      OffsetDateTime suspendedUntil,
      PickupPlace pickup,
      Instant acceptedAt,
      Instant openedAt,
      OffsetDateTime due,
      OffsetDateTime internalDue) {}

  @Schema(description = "Where a case stands after a command")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CaseAnswer(
      UUID id,
      String number,
      String status,
      int version,
      StepRefView step,
      String claimedBy,
      String executor,
      String incomingNumber,
      String decision,
      String ground,
      String signer,
      HearingView hearing,
      VotesView votes,
      OffsetDateTime suspendedUntil) {}

  @Schema(description = "How a package was sent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RegistryView(
      String number, int line, String carrier, String trackingNumber, Instant dispatchedAt) {}

  @Schema(
      description =
          "A package that is not here yet: an application without a case, or one that was withdrawn while its papers were on their way")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PackageItem(
      UUID id,
      String number,
      ServiceView service,
      @Schema(enumeration = {"ON_ITS_WAY", "MISSING", "WITHDRAWN", "WITHDRAWN_MISSING"})
          String status,
      int version,
      LocalDate registered,
      Instant acceptedAt,
      OffsetDateTime due,
      OffsetDateTime internalDue,
      @Schema(description = "Absent until it is known") RegistryView registry) {}

  @Schema(description = "Where a package stands after it was looked for")
  record PackageAnswer(
      UUID id,
      String number,
      @Schema(enumeration = {"ARRIVED", "MISSING", "WITHDRAWN_MISSING"}) String status,
      int version) {}

  @Schema(description = "The step that a case waits at")
  record StepRefView(String code, String role) {}

  @Schema(description = "Who did it")
  record ByView(String role, String person) {}

  @Schema(
      description =
          "One event of a case, with the text that no event carries; RESULT_MISSING is the branch's"
              + " word and has the version of the event before")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HistoryItem(
      int version,
      String kind,
      Instant at,
      ByView by,
      String step,
      String next,
      String subject,
      String decision,
      String ground,
      String note,
      UUID eventId) {}

  @Schema(description = "A page of tasks; next is the cursor of the page after, absent on the last")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Tasks(List<Task> items, String next) {}

  @Schema(description = "A page of cases; next is the cursor of the page after, absent on the last")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cases(List<CaseItem> items, String next) {}

  @Schema(
      description = "A page of packages; next is the cursor of the page after, absent on the last")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Packages(List<PackageItem> items, String next) {}

  @Schema(description = "The history of a case, in order")
  record History(List<HistoryItem> items) {}
}

package kz.qyzmet.intake.filing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.intake.filing.domain.ElectronicPaper;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application as its owner sees it. */
@Schema(name = "Application")
record ApplicationView(
    UUID id,
    @Schema(description = "Number to quote; can't be guessed", examples = "7K3M-9QX2-D4FA-R")
        String number,
    @Schema(examples = "tve-duplicate") String service,
    @Schema(description = "Edition of the passport to which it is pinned", examples = "1")
        String passport,
    @Schema(description = "Name of the service in the caller's language") String serviceName,
    @Schema(examples = "karaganda-polytechnic") String provider,
    @Schema(description = "Name of the organisation in the caller's language") String providerName,
    @Schema(
            enumeration = {
              "ACCEPTED",
              "REGISTERED",
              "IN_PROGRESS",
              "READY",
              "ISSUED",
              "REFUSED",
              "WITHDRAWN",
              "RETURNED"
            })
        String status,
    @Schema(description = "The status in the caller's language") String statusText,
    @Schema(
            description = "none, asked (the provider has not decided yet) or declined",
            enumeration = {"none", "asked", "declined"})
        String withdrawal,
    @Schema(description = "Grows with every change; also the ETag") int version,
    Instant acceptedAt,
    @Schema(description = "Day of registration: the terms run from it, itself not counted")
        LocalDate registered,
    @Schema(
            description =
                "End of the legal term as it stands, inclusive; null for a service without one",
            nullable = true)
        OffsetDateTime due,
    @Schema(
            description =
                "Why due is no longer the end that was promised at the acceptance; null where it is",
            nullable = true)
        MovedDue movedDue,
    @Schema(
            description = "Number in the provider's register book, once it is known",
            nullable = true)
        String incomingNumber,
    @Schema(description = "Ground of the motivated refusal; only with REFUSED", nullable = true)
        Ground ground,
    @Schema(
            description = "The hearing on an intended refusal; null unless one is open",
            nullable = true)
        OpenHearing hearing,
    @Schema(
            description =
                "The provider waits for the applicant, until then at the latest, and the terms stand still; null while they run",
            nullable = true)
        OffsetDateTime suspendedUntil,
    @Schema(enumeration = {"portal", "office", "corporation"}) String channel,
    @Schema(
            description = "Language of the notices",
            enumeration = {"kk", "ru", "en"})
        String language,
    Pickup pickup,
    Term term,
    @Schema(type = SchemaType.OBJECT, description = "What was filed, by the form's field codes")
        Map<String, Object> form,
    @Schema(description = "Scans, and what was brought to the counter") List<Document> documents,
    @Schema(
            description =
                "Why the provider has to check who applied; null where there is nothing to check",
            enumeration = {"register-unreachable", "not-registered", "dead", "names-differ"},
            nullable = true)
        String identityMark,
    @Schema(
            description = "Who applied for the applicant; null where the applicant did",
            nullable = true)
        Representative representative,
    @Schema(
            description =
                "How the applicant has certified it in place of a signature on paper; of what came through the gateway,"
                    + " the portal's word; none where nothing was given here",
            enumeration = {"signature", "one-time-password", "none"})
        String certifiedBy,
    @Schema(
            description =
                "When, by the time stamp of a signature; null where it was not checked here",
            nullable = true)
        Instant certifiedAt,
    @Schema(
            description =
                "What the applicant takes home from the counter; only at /office/applications and /counter/applications",
            nullable = true)
        Receipt receipt) {

  /** Who applied for somebody else. */
  @Schema(name = "ShownRepresentative")
  record Representative(
      String name,
      @Schema(description = "Code of the ground", examples = "parent") String ground,
      String groundName,
      @Schema(description = "Names of the papers that were shown") List<String> papers) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Representative[hidden]";
    }
  }

  /** A wait for the applicant has moved the end of the legal term. */
  @Schema(name = "MovedDue")
  record MovedDue(
      @Schema(
              description =
                  "The end that was promised at the acceptance, which the ledger explains")
          OffsetDateTime promised,
      @Schema(description = "When the wait that moved it last began") OffsetDateTime waitedFrom,
      @Schema(description = "When that wait ends at the latest; once it is over, when it ended")
          OffsetDateTime waitedUntil,
      @Schema(
              description =
                  "suspended while the term stands still, running once it runs again, stopped where"
                      + " the wait ended with the case or with its result",
              enumeration = {"suspended", "running", "stopped"})
          String clock,
      @Schema(description = "The same in the caller's language") String text) {}

  @Schema(name = "Ground")
  record Ground(String code, String text) {}

  /** A refusal is intended, and its owner may object. */
  @Schema(name = "OpenHearing")
  record OpenHearing(
      @Schema(description = "Ground of the intended refusal") LocalizedText ground,
      @Schema(description = "End of the time for objections, inclusive")
          OffsetDateTime objectionsUntil,
      @Schema(description = "Before it the refusal is not decided") OffsetDateTime decisionFrom,
      @Schema(
              description =
                  "none, filed (the provider has not answered yet), heard or too-late; one per application",
              enumeration = {"none", "filed", "heard", "too-late"})
          String objection) {}

  @Schema(name = "PickupPlace")
  record Pickup(
      @Schema(enumeration = {"office", "branch"}) String kind,
      String code,
      String name,
      String address) {}

  @Schema(name = "FiledDocument")
  record Document(
      String document,
      String documentName,
      @Schema(
              description = "uploaded as a scan; at the counter shown or handed in on paper",
              enumeration = {"uploaded", "shown", "handed-in"})
          String handling,
      @Schema(description = "Id of the scan; null of a paper, as is all below", nullable = true)
          UUID attachment,
      @Schema(nullable = true) String name,
      @Schema(nullable = true) String mediaType,
      @Schema(nullable = true) Long size,
      @Schema(nullable = true) String sha256,
      @Schema(description = "Null of paper and of a scan", nullable = true)
          Electronic electronic) {}

  /** An electronic document that was shown instead of paper. */
  @Schema(name = "ElectronicDocument")
  record Electronic(
      String kind,
      String number,
      @Schema(
              description =
                  "Whether the digital documents service has confirmed it; if not, the provider has to")
          boolean checked,
      @Schema(description = "Null of what was not checked, as is all below", nullable = true)
          String issuedBy,
      @Schema(nullable = true) LocalDate issuedOn,
      @Schema(description = "Null also where it does not expire", nullable = true)
          LocalDate validUntil) {
    static Electronic of(ElectronicPaper paper) {
      return paper == null
          ? null
          : new Electronic(
              paper.kind(),
              paper.number(),
              paper.checked(),
              paper.issuedBy(),
              paper.issuedOn(),
              paper.validUntil());
    }

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Electronic[hidden]";
    }
  }

  /** The proof that a counter took an application, to be printed. */
  @Schema(name = "Receipt")
  record Receipt(
      @Schema(description = "What proves the acceptance, by the passport") String text,
      @Schema(description = "Clause or reading that says so") String clause,
      @Schema(description = "Code of the person who took it and has the consent on paper")
          String takenBy,
      @Schema(
              description =
                  "The person's name; null where the organisations' file here names no such person",
              nullable = true)
          String takenByName,
      @Schema(
              description = "The Corporation's branch that took it; null of a provider's office",
              nullable = true)
          Pickup branch,
      @Schema(
              description =
                  "Heading of the sheet: a receipt, or a slip where the passport says so. In Kazakh the receipt's"
                      + " words are those of the standard's appendix 3, all others are ours")
          String title,
      @Schema(description = "What it says; of a receipt with the papers that were brought")
          String body,
      @Schema(
              description = "That there are two copies, one for each side; null of a slip",
              nullable = true)
          String copies,
      @Schema(
              description =
                  "Its lines in their order: who came, number and date, the branch and the provider where a branch took"
                      + " it, the end of the term, and both signatures. On a slip who came signs nothing, and the"
                      + " place of the answer is there")
          List<ReceiptLine> lines) {}

  @Schema(name = "ReceiptLine")
  record ReceiptLine(
      String label,
      @Schema(
              description = "What is printed there; null where it is filled in and signed by hand",
              nullable = true)
          String value) {}

  /** The dates as they stand, with the ledger of the acceptance. */
  @Schema(name = "Term")
  record Term(
      LocalDate registered,
      @Schema(nullable = true) OffsetDateTime due,
      @Schema(
              description = "no-overall-term where the passport sets no legal term; else null",
              nullable = true)
          String reason,
      @Schema(description = "The same without the roll to a working day", nullable = true)
          OffsetDateTime strictDue,
      @Schema(description = "End of the provider's own term", nullable = true)
          OffsetDateTime internalDue,
      @Schema(description = "Last day to hand the result to a branch", nullable = true)
          LocalDate handOverBy,
      @Schema(
              description =
                  "A cap of ours from the steps, where no term is set, as it was at the acceptance;"
                      + " a wait for the applicant does not move it",
              nullable = true)
          OffsetDateTime derivedDue,
      @Schema(
              description =
                  "Earliest end of a legal term that is a range; null of any other, and once a wait"
                      + " has moved the end",
              nullable = true)
          OffsetDateTime minDue,
      @Schema(
              description = "Latest end of a legal term that is a range; null of any other",
              nullable = true)
          OffsetDateTime maxDue,
      @Schema(description = "Edition of the working calendar behind the dates")
          String calendarEdition,
      @Schema(description = "Why these dates: one line per day") List<LedgerLine> ledger) {}

  @Schema(name = "LedgerLine")
  record LedgerLine(
      LocalDate date,
      @Schema(
              description =
                  "filed, registered, counted, weekend, holiday, shifted, dayoff, transfer, due, …")
          String reason,
      @Schema(
              description = "Which day of the term it is; null if it is not counted",
              nullable = true)
          Integer counted,
      @Schema(description = "In English, as it was written at the acceptance") String note,
      String clause) {}
}

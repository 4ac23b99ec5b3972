package kz.qyzmet.intake.result.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a branch was sent, as its operators see it. */
@Schema(name = "BranchResult")
record ResultView(
    @Schema(description = "Id of the application") UUID application,
    @Schema(description = "Number of the application, on the receipt") String number,
    @Schema(
            description =
                "The applicant's IIN, against which the identity document is held; only at /counter/results/{id}, and only while it is HERE",
            nullable = true)
        String iin,
    @Schema(examples = "tve-duplicate") String service,
    @Schema(description = "Name of the service in the caller's language") String serviceName,
    @Schema(examples = "karaganda-polytechnic") String provider,
    @Schema(description = "Name of the organisation in the caller's language") String providerName,
    @Schema(examples = "karaganda-1") String branch,
    @Schema(description = "Name of the branch in the caller's language") String branchName,
    @Schema(description = "Its address in the caller's language") String branchAddress,
    @Schema(enumeration = {"ON_ITS_WAY", "MISSING", "HERE", "HANDED_OVER", "RETURNED", "REQUESTED"})
        String state,
    @Schema(description = "For If-Match; also the ETag where there is one result only") int version,
    @Schema(enumeration = {"courier", "post"}) String carrier,
    @Schema(description = "The carrier's; null where it gave none", nullable = true)
        String trackingNumber,
    @Schema(description = "When it left the provider; this and all below on the branch's clock")
        OffsetDateTime dispatchedAt,
    @Schema(description = "Code of who sent it", nullable = true) String dispatchedBy,
    @Schema(
            description =
                "Number of the provider's transfer registry that it left by; null where it left by itself",
            nullable = true)
        String registry,
    @Schema(description = "When it was found here; null until then", nullable = true)
        OffsetDateTime arrivedAt,
    @Schema(description = "Code of the operator who found it", nullable = true) String foundBy,
    @Schema(nullable = true) Boolean damaged,
    @Schema(
            description =
                "Last day on which it is kept here; null until it is here, and where the service's act sets no time",
            nullable = true)
        LocalDate keepUntil,
    @Schema(description = "When it was handed over; null until then", nullable = true)
        OffsetDateTime handedOverAt,
    @Schema(description = "Code of the operator who handed it over", nullable = true)
        String handedOverBy,
    @Schema(
            enumeration = {"applicant", "representative"},
            nullable = true)
        String receivedBy,
    @Schema(
            description =
                "Who came for the applicant; null where the applicant did, and always in a list",
            nullable = true)
        Representative representative,
    @Schema(
            description =
                "Why the register of persons did not confirm the applicant when it was handed over all the same",
            enumeration = {"register-unreachable", "not-registered", "dead"},
            nullable = true)
        String identityMark,
    @Schema(
            description =
                "Id of the scan of the acknowledgement that was signed on receipt; its content at /counter/results/{id}/acknowledgement/scan; null until it is handed over, and where that was before scans were kept",
            nullable = true)
        UUID acknowledgement,
    @Schema(
            description = "When it went back to the provider; null where it did not",
            nullable = true)
        OffsetDateTime returnedAt,
    @Schema(description = "Code of the operator who sent it back", nullable = true)
        String returnedBy,
    @Schema(
            description = "With whom it went back",
            enumeration = {"courier", "post"},
            nullable = true)
        String returnCarrier,
    @Schema(description = "The carrier's; null where it gave none", nullable = true)
        String returnTrackingNumber,
    @Schema(
            description = "When the provider was asked to send it again; null where it was not",
            nullable = true)
        OffsetDateTime requestedAt,
    @Schema(description = "Code of the operator who asked", nullable = true) String requestedBy) {

  /** Who came for the applicant, and by what. */
  @Schema(name = "ResultRepresentative")
  record Representative(
      @Schema(description = "Their own, as the identity document had it") String iin,
      String name,
      @Schema(description = "Code of the ground", examples = "proxy") String ground,
      @Schema(description = "Name of the ground in the caller's language") String groundName,
      @Schema(description = "Names of the papers that were shown, in the caller's language")
          List<String> papers) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Representative[hidden]";
    }
  }
}

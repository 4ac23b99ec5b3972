package kz.qyzmet.gateway.register.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.qyzmet.gateway.register.domain.DigitalDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents of a person, at least one. */
@Schema(name = "DigitalDocuments")
record DocumentsView(List<Document> documents) {

  /** A document as the digital documents service has it. */
  @Schema(name = "DigitalDocument")
  record Document(
      String kind,
      String number,
      String issuedBy,
      LocalDate issuedOn,
      @Schema(description = "The last day; null where it does not expire", nullable = true)
          LocalDate validUntil,
      @Schema(enumeration = {"valid", "expired", "annulled"}) String status) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Document[hidden]";
    }
  }

  static DocumentsView of(List<DigitalDocument> documents) {
    return new DocumentsView(
        documents.stream()
            .map(
                each ->
                    new Document(
                        each.kind(),
                        each.number(),
                        each.issuedBy(),
                        each.issuedOn(),
                        each.validUntil(),
                        each.status().name().toLowerCase(Locale.ROOT)))
            .toList());
  }
}

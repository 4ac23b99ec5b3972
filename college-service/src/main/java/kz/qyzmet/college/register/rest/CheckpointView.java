package kz.qyzmet.college.register.rest;

import java.util.Base64;
import java.util.List;
import kz.qyzmet.college.register.usecase.Checkpoints.Kept;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checkpoint as whoever keeps it gets it: nothing else is needed to check it. */
@Schema(name = "Checkpoint", description = "How a register book ended when the service signed it")
record CheckpointView(
    @Schema(description = "Among all of the service, from 1 on, without gaps") long place,
    String organisation,
    String book,
    @Schema(description = "0 of a book that doesn't begin anew each year") int year,
    @Schema(description = "Of the last entry that it covers") int number,
    @Schema(description = "SHA-256 of that entry, in hex") String hash,
    @Schema(description = "In UTC, to the microsecond") String at,
    @Schema(description = "RSA with SHA-256 (PKCS#1 v1.5), Base64") String signature,
    @Schema(description = "DER in Base64, the signer's own first") List<String> certificates) {

  static CheckpointView of(Kept kept) {
    var of = kept.checkpoint();
    return new CheckpointView(
        kept.place(),
        of.organisation(),
        of.book(),
        of.year(),
        of.number(),
        of.hash(),
        of.at().toString(),
        of.signature(),
        kept.certificates().stream().map(Base64.getEncoder()::encodeToString).toList());
  }
}

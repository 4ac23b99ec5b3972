package kz.qyzmet.college.issued.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kz.qyzmet.college.issued.rest.IssuedViews.PaperView;
import kz.qyzmet.college.witness.usecase.Witness;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.signatures.Attestation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers about papers that can be kept, and judged later without this service. */
@ApplicationScoped
class AttestedAnswers {
  /** The first line of what is signed: no other statement of the key begins so. */
  private static final String KIND = "qyzmet-paper-answer-1\n";

  private final Witness witness;
  private final Moments moments;
  private final ObjectMapper json;

  AttestedAnswers(Witness witness, Moments moments, ObjectMapper json) {
    this.witness = witness;
    this.moments = moments;
    this.json = json;
  }

  /** What was answered, and when. */
  record Statement(Instant asOf, PaperView paper) {}

  @Schema(name = "AttestedAnswer", description = "An answer with the signature of this service")
  record AttestedView(
      @Schema(
              description =
                  "Base64 of what is signed: the line qyzmet-paper-answer-1, then JSON {asOf, paper}")
          String statement,
      @Schema(description = "RSA, PKCS#1 v1.5 with SHA-256, over those bytes; Base64")
          String signature,
      @Schema(description = "DER in Base64, the service's own first") List<String> certificates) {}

  /** Signs what is known of a paper now; 404 where the service has no key for that. */
  Uni<AttestedView> of(PaperView paper) {
    if (!witness.isPresent()) {
      throw Problem.of("paper-not-attested", 404).exception();
    }
    var statement = statement(paper);
    return witness.sign(statement).map(by -> view(statement, by));
  }

  private byte[] statement(PaperView paper) {
    try {
      var bytes = new ByteArrayOutputStream();
      bytes.writeBytes(KIND.getBytes(StandardCharsets.US_ASCII));
      bytes.writeBytes(json.writeValueAsBytes(new Statement(moments.now(), paper)));
      return bytes.toByteArray();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected an answer that can be written", e);
    }
  }

  private static AttestedView view(byte[] statement, Attestation by) {
    var base64 = Base64.getEncoder();
    return new AttestedView(
        base64.encodeToString(statement),
        base64.encodeToString(by.signature()),
        by.certificates().stream().map(base64::encodeToString).toList());
  }
}

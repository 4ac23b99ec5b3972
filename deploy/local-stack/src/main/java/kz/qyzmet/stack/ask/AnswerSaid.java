package kz.qyzmet.stack.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import kz.qyzmet.signatures.Attestation;
import kz.qyzmet.signatures.AttestationVerifier;
import kz.qyzmet.signatures.Signatory;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;

/**
 * What an answer about a paper is worth that somebody has kept: who signed it, whether it is about
 * that file and its issuer, and what it says.
 *
 * @param why it proves nothing; empty where it proves what it says
 * @param standing of the paper then; empty where it proves nothing
 * @param by the organisation whose information system signed it, as its certificate says
 * @param bin of that organisation, 12 digits
 * @param notProven what whoever reads it must find out elsewhere; empty where nothing is left
 */
public record AnswerSaid(
    String why,
    String standing,
    String number,
    String asOf,
    String by,
    String bin,
    String notProven) {
  private static final byte[] KIND = "qyzmet-paper-answer-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** It can't be read as what it should be. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException() {
      super("Expected an answer about a paper, but it cannot be read as one");
    }
  }

  /**
   * Judges an answer.
   *
   * @param pdf the paper that it is to be about
   * @param paper what that is worth
   * @param answerer BIN of whose information system must have signed; null where any may whose
   *     chain is believed, for the reader to look
   */
  public static AnswerSaid of(
      byte[] answer, byte[] pdf, PaperSaid paper, Trust trust, String answerer)
      throws UnreadableException {
    try {
      var kept = JSON.readTree(answer);
      var statement = base64(kept, "statement");
      var by =
          new Attestation(
              base64(kept, "signature"),
              StreamSupport.stream(kept.path("certificates").spliterator(), false)
                  .map(each -> Base64.getDecoder().decode(each.asText()))
                  .toList());
      var says = says(statement);
      var asOf = says.path("asOf").asText();
      var verdict = new AttestationVerifier(trust).verify(statement, by, Instant.parse(asOf));
      return switch (verdict) {
        case Verdict.Refused(var reason) -> nothing(PaperSaid.sentence(reason));
        case Verdict.Valid(var system, _, _)
            when answerer != null && !answerer.equals(system.bin()) ->
            nothing(
                "Expected an answer by the information system of BIN %s, but that of BIN %s signed it."
                    .formatted(answerer, system.bin()));
        case Verdict.Valid(var system, _, _) ->
            judged(says.path("paper"), asOf, pdf, paper, system, answerer);
      };
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new UnreadableException();
    }
  }

  private static AnswerSaid judged(
      JsonNode says, String asOf, byte[] pdf, PaperSaid paper, Signatory system, String answerer) {
    if (!(paper.verdict() instanceof Verdict.Valid(var signer, _, _))) {
      return nothing("Expected a paper that holds, but this one does not.");
    }
    if (!files(says).contains(sha256(pdf))) {
      return nothing("Expected an answer about this file, but it is about another.");
    }
    // Whoever answers for one organisation has nothing to say of another's papers.
    var issuer = says.path("issuer").path("bin").asText();
    if (!issuer.equals(signer.bin())) {
      return nothing(
          "Expected an answer about a paper of BIN %s, who signed it, but it names BIN %s."
              .formatted(signer.bin(), PaperSaid.printable(issuer)));
    }
    return new AnswerSaid(
        "",
        says.path("standing").asText(),
        says.path("number").asText(),
        asOf,
        system.organisation(),
        system.bin(),
        answerer != null
            ? ""
            : "that BIN %s may answer for BIN %s: the roots believe any system's key; say --by BIN"
                .formatted(system.bin(), signer.bin()));
  }

  private static AnswerSaid nothing(String why) {
    return new AnswerSaid(why, "", "", "", "", "", "");
  }

  private static JsonNode says(byte[] statement) throws JsonProcessingException {
    if (statement.length < KIND.length
        || !Arrays.equals(statement, 0, KIND.length, KIND, 0, KIND.length)) {
      throw new IllegalArgumentException("Expected an answer about a paper");
    }
    return JSON.readTree(
        new String(statement, KIND.length, statement.length - KIND.length, StandardCharsets.UTF_8));
  }

  private static List<String> files(JsonNode paper) {
    return StreamSupport.stream(paper.path("files").spliterator(), false)
        .map(each -> each.path("sha256").asText())
        .toList();
  }

  private static byte[] base64(JsonNode json, String name) {
    return Base64.getDecoder().decode(json.path(name).asText());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it says that the paper stood then. */
  public boolean stood() {
    return standing.equals("stands");
  }

  /** Whether it proves what it says. */
  public boolean proven() {
    return why.isEmpty() && notProven.isEmpty();
  }

  public String text() {
    return why.isEmpty()
        ? """
          answer        %s%s, as of %s
          number        %s
          answered by   %s, BIN %s
          not proven    %s"""
            .formatted(
                proven() ? "" : "NOT PROVEN: ",
                PaperSaid.printable(standing),
                PaperSaid.printable(asOf),
                PaperSaid.printable(number),
                PaperSaid.printable(by),
                PaperSaid.printable(bin),
                notProven.isEmpty() ? "nothing but revocation" : notProven)
        : """
          answer        proves nothing
          why           %s"""
            .formatted(why);
  }
}

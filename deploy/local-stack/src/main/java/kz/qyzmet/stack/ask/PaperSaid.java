package kz.qyzmet.stack.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Properties;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.Fetch;
import kz.qyzmet.signatures.Limits;
import kz.qyzmet.signatures.Reason;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import kz.qyzmet.signatures.Verdict.Refused;
import kz.qyzmet.signatures.Verdict.Valid;
import kz.qyzmet.signatures.pades.PdfLimits;
import kz.qyzmet.signatures.pades.PdfVerifier;

/** What a signed paper is worth, by its bytes and the roots alone, as text and as JSON. */
public record PaperSaid(Verdict verdict) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String SENTENCES = "qyzmet/problems_en.properties";
  private static final String NOT_ASKED =
      "not proven here: a paper carries no evidence of it, and no server was asked";

  public static PaperSaid of(byte[] pdf, Trust trust, Instant now) {
    var verifier = new SignatureVerifier(trust, Limits.USUAL, new Nobody());
    return new PaperSaid(
        new PdfVerifier(verifier, PdfLimits.USUAL)
            .verifyUnasked(pdf, Expected.anyOrganisation(), now));
  }

  /** What cannot be read says nothing of the paper that it was. */
  public boolean couldNotBeJudged() {
    return verdict instanceof Refused(var reason)
        && (reason == Reason.PDF_MALFORMED || reason == Reason.PDF_TOO_LARGE);
  }

  /** The sentence of the refusal; empty where there is none. */
  public String why() {
    return switch (verdict) {
      case Valid _ -> "";
      case Refused(var reason) -> sentence(reason);
    };
  }

  public String text(Path file) {
    return switch (verdict) {
      case Valid(var by, var time, _) ->
          """
          paper         %s
          verdict       GOOD
          signer        %s
          organisation  %s
          BIN           %s
          signed at     %s, by the time stamp
          covers        the whole file; nothing was added after
          chain         ends at one of the roots; valid when it was signed
          time stamp    over this signature; its chain ends at one of the roots
          revocation    %s"""
              .formatted(
                  printable(file.getFileName().toString()),
                  printable(by.name()),
                  printable(by.organisation()),
                  by.bin(),
                  time,
                  NOT_ASKED);
      case Refused(var reason) ->
          """
          paper         %s
          verdict       NOT GOOD
          reason        %s
          why           %s"""
              .formatted(printable(file.getFileName().toString()), reason, why());
    };
  }

  /**
   * As JSON.
   *
   * @param answer about the paper that was kept; null where none was
   */
  public String json(AnswerSaid answer) {
    var json = JSON.createObjectNode();
    if (answer != null) {
      json.putPOJO("answer", answer);
    }
    switch (verdict) {
      case Valid(var by, var time, _) ->
          json.put("good", true)
              .put("signer", by.name())
              .put("organisation", by.organisation())
              .put("bin", by.bin())
              .put("signedAt", time.toString())
              .put("revocationProven", false);
      case Refused(var reason) ->
          json.put("good", false).put("reason", reason.name()).put("why", why());
    }
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A name, of a certificate or a file, must not move the cursor of whoever reads it. */
  static String printable(String name) {
    return name.isEmpty() ? "-" : name.replaceAll("\\p{C}", "?");
  }

  /** Modules have files of the same name: each is looked into. */
  static String sentence(Reason reason) {
    var all = new Properties();
    try {
      for (var file : Collections.list(Reason.class.getClassLoader().getResources(SENTENCES))) {
        try (var in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
          all.load(in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.getProperty(reason.key(), reason.name());
  }

  /** Whoever would ask a server finds none. */
  private static final class Nobody implements Fetch {
    @Override
    public byte[] get(URI address, int atMost) throws IOException {
      throw new IOException("Expected to ask nobody, but got " + address);
    }

    @Override
    public byte[] post(URI address, String type, byte[] body, int atMost) throws IOException {
      return get(address, atMost);
    }
  }
}

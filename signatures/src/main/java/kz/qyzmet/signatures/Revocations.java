package kz.qyzmet.signatures;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the certificates of a chain stood: asked of the authority, or read from evidence. */
sealed interface Revocations {
  /** What is said of a certificate. */
  Status of(Cert holder, Cert issuer) throws Refusal;

  /**
   * What was used, for the evidence.
   *
   * @param got the lists by their addresses, those too that proved nothing
   */
  record Used(List<byte[]> answers, List<byte[]> lists, Map<String, byte[]> got) {
    Used() {
      this(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    }
  }

  /** By the addresses in the certificate, which the chain has proven to be the authority's. */
  record Asked(Fetch fetch, SecureRandom random, Limits limits, Instant now, Used used)
      implements Revocations {
    private static final int NONCE = 16;
    private static final String QUESTION = "application/ocsp-request";

    @Override
    public Status of(Cert holder, Cert issuer) throws Refusal {
      boolean answered = false;
      for (var address : holder.responders()) {
        try {
          var nonce = new byte[NONCE];
          random.nextBytes(nonce);
          var question = OcspAnswer.question(holder, issuer, nonce);
          var bytes = fetch.post(URI.create(address), QUESTION, question, limits.answerBytes());
          answered = true;
          var status = new OcspAnswer(holder, issuer, limits, now).read(bytes, nonce);
          used.answers().add(bytes);
          return status;
        } catch (IOException | NotProven | IllegalArgumentException next) {
          // The next one may know.
        }
      }
      for (var address : holder.lists()) {
        try {
          var bytes = got(address);
          answered = true;
          var status = new RevocationList(holder, issuer, limits, now).read(bytes);
          if (used.lists().stream().noneMatch(each -> each == bytes)) {
            used.lists().add(bytes);
          }
          return status;
        } catch (IOException | NotProven | IllegalArgumentException next) {
          // The next one may know.
        }
      }
      throw new Refusal(answered ? Reason.REVOCATION_NOT_PROVEN : Reason.REVOCATION_UNREACHABLE);
    }

    /** A list is long, and the same for all whom the authority certified. */
    private byte[] got(String address) throws IOException {
      var bytes = used.got().get(address);
      if (bytes == null) {
        bytes = fetch.get(URI.create(address), limits.listBytes());
        used.got().put(address, bytes);
      }
      return bytes;
    }
  }

  /** As they were when it was checked. */
  record Kept(Evidence evidence, Limits limits) implements Revocations {
    @Override
    public Status of(Cert holder, Cert issuer) throws Refusal {
      var now = evidence.checked();
      for (var each : evidence.answers()) {
        try {
          return new OcspAnswer(holder, issuer, limits, now).read(each, null);
        } catch (NotProven next) {
          // It is about another certificate of the chains.
        }
      }
      for (var each : evidence.lists()) {
        try {
          return new RevocationList(holder, issuer, limits, now).read(each);
        } catch (NotProven next) {
          // It is about another certificate of the chains.
        }
      }
      throw new Refusal(Reason.REVOCATION_NOT_PROVEN);
    }
  }
}

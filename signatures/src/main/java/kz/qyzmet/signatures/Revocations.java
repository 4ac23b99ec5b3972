package kz.qyzmet.signatures;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the certificates of a chain stood: asked of the authority, or read from evidence. */
sealed interface Revocations {
  /** What is said of a certificate. */
  Status of(Cert holder, Cert issuer) throws Refusal;

  /**
   * What was used, for the evidence.
   *
   * @param silent addresses that gave no answer: none is waited for twice
   */
  record Used(List<byte[]> answers, List<byte[]> lists, Set<String> silent) {
    Used() {
      this(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    }
  }

  /** By the addresses in the certificate, which the chain has proven to be the authority's. */
  record Asked(Fetch fetch, Lists known, SecureRandom random, Limits limits, Instant now, Used used)
      implements Revocations {
    private static final int NONCE = 16;
    private static final String QUESTION = "application/ocsp-request";

    /** How one service says what it knows. */
    @FunctionalInterface
    private interface Source {
      Status ask(String address) throws IOException, NotProven;
    }

    @Override
    public Status of(Cert holder, Cert issuer) throws Refusal {
      boolean answered = false;
      for (var address : holder.responders()) {
        try {
          return heard(address, each -> responder(each, holder, issuer));
        } catch (NotProven next) {
          answered = true;
        } catch (IOException | IllegalArgumentException next) {
          // The next one may know.
        }
      }
      for (var address : holder.lists()) {
        try {
          return heard(address, each -> list(each, holder, issuer));
        } catch (NotProven next) {
          answered = true;
        } catch (IOException | IllegalArgumentException next) {
          // The next one may know.
        }
      }
      throw new Refusal(answered ? Reason.REVOCATION_NOT_PROVEN : Reason.REVOCATION_UNREACHABLE);
    }

    private Status heard(String address, Source source) throws IOException, NotProven {
      if (used.silent().contains(address)) {
        throw new IOException("Expected an answer, but there was none a moment ago");
      }
      try {
        return source.ask(address);
      } catch (IOException e) {
        used.silent().add(address);
        throw e;
      }
    }

    private Status responder(String address, Cert holder, Cert issuer)
        throws IOException, NotProven {
      var nonce = new byte[NONCE];
      random.nextBytes(nonce);
      var question = OcspAnswer.question(holder, issuer, nonce);
      var bytes = fetch.post(URI.create(address), QUESTION, question, limits.answerBytes());
      var status = new OcspAnswer(holder, issuer, limits, now).read(bytes, nonce);
      used.answers().add(bytes);
      return status;
    }

    private Status list(String address, Cert holder, Cert issuer) throws IOException, NotProven {
      var read = known.read(address, now, new RevocationList(holder, issuer, limits, now)::read);
      if (used.lists().stream().noneMatch(each -> each == read.bytes())) {
        used.lists().add(read.bytes());
      }
      return read.status();
    }
  }

  /** Nobody is asked: whether a certificate was revoked stays open. */
  record Unasked() implements Revocations {
    @Override
    public Status of(Cert holder, Cert issuer) {
      return new Status.Good();
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
          return new RevocationList(holder, issuer, limits, now).read(each).status();
        } catch (NotProven next) {
          // It is about another certificate of the chains.
        }
      }
      throw new Refusal(Reason.REVOCATION_NOT_PROVEN);
    }
  }
}

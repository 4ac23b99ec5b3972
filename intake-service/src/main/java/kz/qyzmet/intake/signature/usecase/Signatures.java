package kz.qyzmet.intake.signature.usecase;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.intake.SignatureConfig;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.HttpFetch;
import kz.qyzmet.signatures.Limits;
import kz.qyzmet.signatures.Reason;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import org.jboss.logging.Logger;

/** Judges signatures by what this installation trusts; a setting that cannot be stops the start. */
@Startup
@ApplicationScoped
public class Signatures {
  private static final Logger LOG = Logger.getLogger(Signatures.class);
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Moments moments;
  private final Duration timeLimit;
  private final HttpFetch fetch;
  private final Optional<SignatureVerifier> verifier;
  private final ThreadPoolExecutor workers;

  Signatures(SignatureConfig config, Moments moments) {
    this.moments = moments;
    this.timeLimit = config.timeLimit();
    this.fetch = new HttpFetch(config.patience());
    this.verifier =
        config
            .roots()
            .map(roots -> new SignatureVerifier(trust(roots, config), limits(config), fetch));
    this.workers =
        new ThreadPoolExecutor(
            config.atOnce(),
            config.atOnce(),
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(config.waiting()),
            Thread.ofPlatform().daemon().name("signatures-", 1).factory());
    workers.allowCoreThreadTimeOut(true);
  }

  private static Trust trust(Path roots, SignatureConfig config) {
    return Trust.of(
        text(roots),
        config.authorities().map(Signatures::text).orElse(""),
        text(config.stampRoots().orElse(roots)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Expected certificates in " + file + ", but it cannot be read", e);
    }
  }

  private static Limits limits(SignatureConfig config) {
    return new Limits(
        config.messageBytes(),
        config.answerBytes(),
        config.listBytes(),
        config.answerAge(),
        config.listAge(),
        config.lists(),
        config.skew());
  }

  /** What came of it. */
  public sealed interface Answer {
    /**
     * It holds.
     *
     * @param at by its time stamp
     * @param serial of the certificate
     * @param evidence DER
     */
    record Holds(Instant at, String serial, byte[] evidence) implements Answer {}

    record Refused(Reason why) implements Answer {}

    /** Too many wait already. */
    record Busy() implements Answer {}

    /** This installation knows no roots. */
    record NotTaken() implements Answer {}
  }

  /**
   * Judges a signature that has just come, and asks the authority on the way.
   *
   * @param applicant the IIN that has to be the signatory's
   */
  public Uni<Answer> judge(byte[] content, byte[] message, String applicant) {
    if (verifier.isEmpty()) {
      return Uni.createFrom().item(new Answer.NotTaken());
    }
    return Uni.createFrom()
        .item(() -> judged(verifier.get(), content, message, applicant))
        .runSubscriptionOn(workers)
        .ifNoItem()
        .after(timeLimit)
        .recoverWithItem(() -> new Answer.Refused(Reason.REVOCATION_UNREACHABLE))
        .onFailure(RejectedExecutionException.class)
        .recoverWithItem(() -> new Answer.Busy())
        .emitOn(callers())
        .invoke(Signatures::tell);
  }

  private Answer judged(SignatureVerifier by, byte[] content, byte[] message, String applicant) {
    return switch (by.verify(content, message, Expected.applicant(applicant), moments.now())) {
      case Verdict.Valid(var _, var time, var evidence) ->
          new Answer.Holds(time, evidence.serial(), evidence.encoded());
      case Verdict.Refused(var reason) -> new Answer.Refused(reason);
    };
  }

  /** Back to the event loop that asked: the database is spoken to from there. */
  private static Executor callers() {
    var context = Vertx.currentContext();
    return context == null ? Runnable::run : work -> context.runOnContext(_ -> work.run());
  }

  private static void tell(Answer answer) {
    switch (answer) {
      case Answer.Holds _ -> {}
      case Answer.Refused(var why) -> LOG.infof("signature=refused why=%s", why);
      case Answer.Busy() -> LOG.warnf("signature=refused why=busy");
      case Answer.NotTaken() -> {}
    }
  }

  @PreDestroy
  void stop() {
    workers.shutdownNow();
    fetch.close();
  }
}

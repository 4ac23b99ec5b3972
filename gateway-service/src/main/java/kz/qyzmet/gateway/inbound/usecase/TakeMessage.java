package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.domain.Owed;
import kz.qyzmet.gateway.inbound.usecase.Messages.Kept;
import org.jboss.logging.Logger;

/**
 * Files what the portal sends. Nothing is kept before intake-service has answered: should this
 * process die in between, the gateway brings the message again, and intake-service knows its key.
 */
@ApplicationScoped
public class TakeMessage {
  private static final Logger LOG = Logger.getLogger(TakeMessage.class);

  private final Messages messages;
  private final Filings filings;
  private final BringScans scans;
  private final Replier replier;

  TakeMessage(Messages messages, Filings filings, BringScans scans, Replier replier) {
    this.messages = messages;
    this.filings = filings;
    this.scans = scans;
    this.replier = replier;
  }

  /** What a message gets. */
  public sealed interface Taken {
    /** The first answer, also to a repetition. */
    record Answered(Outcome outcome) implements Taken {}

    /** Another content came under this id before. */
    record IdUsed() implements Taken {}

    /** Nothing was done, and nothing is kept: it may come again. */
    record NotNow() implements Taken {}
  }

  /** Takes a message. */
  public Uni<Taken> take(Message message) {
    var contentHash = message.contentHash();
    return messages
        .find(message.key())
        .chain(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(known(message, found))
                    : file(message, contentHash));
  }

  private static Taken known(Message message, Optional<Kept> found) {
    var kept = found.orElseThrow();
    if (message.repeats(kept.contentHash())) {
      LOG.infof("message=repeated id=%s", message.id());
      return new Taken.Answered(kept.outcome());
    }
    return used(message);
  }

  private static Taken used(Message message) {
    LOG.infof("message=refused id=%s why=id-used", message.id());
    return new Taken.IdUsed();
  }

  private Uni<Taken> file(Message message, byte[] contentHash) {
    return scans
        .bring(message)
        .chain(
            brought ->
                switch (brought) {
                  case BringScans.Brought.Ready(Message ready) -> filings.file(ready);
                  case BringScans.Brought.Stopped(Filings.Tried why) -> Uni.createFrom().item(why);
                })
        .chain(
            tried ->
                switch (tried) {
                  case Filings.Tried.Done(Outcome outcome) -> keep(message, contentHash, outcome);
                  case Filings.Tried.IdUsed _ -> Uni.createFrom().item(used(message));
                  case Filings.Tried.Away _ -> {
                    LOG.infof("message=put-off id=%s", message.id());
                    yield Uni.createFrom().item(new Taken.NotNow());
                  }
                });
  }

  private Uni<Taken> keep(Message message, byte[] contentHash, Outcome outcome) {
    return messages
        .keep(
            message.key(),
            message.chain(),
            new Kept(contentHash, outcome),
            Owed.of(message.channel()))
        .map(
            kept -> {
              replier.wake();
              switch (kept.outcome()) {
                case Outcome.Accepted accepted ->
                    LOG.infof(
                        "message=taken id=%s application=%s", message.id(), accepted.application());
                case Outcome.Refused refused ->
                    LOG.infof("message=refused id=%s why=%s", message.id(), refused.code());
              }
              if (!message.repeats(kept.contentHash())) {
                return used(message);
              }
              scans.done(message);
              return new Taken.Answered(kept.outcome());
            });
  }
}

package kz.qyzmet.notification.cabinet.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import kz.qyzmet.notification.NotificationSettings;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;

/**
 * An applicant's notices from a number on, for as long as somebody reads. Numbers are gapless and
 * in the order of the commits, so "everything above the last one sent" misses nothing and repeats
 * nothing, in whichever process and after whatever break. Nothing is read before the reader asks
 * for it: a slow reader holds one batch at most.
 */
@ApplicationScoped
public class StreamNotices {
  private final NoticesAbove notices;
  private final Doorbells bells;
  private final NotificationSettings.Streams settings;

  StreamNotices(NoticesAbove notices, Doorbells bells, NotificationSettings settings) {
    this.notices = notices;
    this.bells = bells;
    this.settings = settings.streams();
  }

  /** What goes down a stream. */
  public sealed interface Beat {
    /** A notice. */
    record News(Kept kept) implements Beat {}

    /** Nothing new, but the line is alive. */
    record Silence() implements Beat {}

    /** The process is about to stop: come back in a while, somebody else answers then. */
    record Farewell() implements Beat {}
  }

  /**
   * A stream that opens when it is subscribed to; empty when this applicant holds too many in this
   * process.
   *
   * @param after the last number that the reader has
   * @param life after this time the stream ends: the reader's token is good for no longer
   * @param thread where reading goes on after a wait
   */
  public Optional<Multi<Beat>> stream(
      ApplicantId applicant, long after, Duration life, Executor thread) {
    if (bells.open(applicant) >= settings.perApplicant()) {
      return Optional.empty();
    }
    return Optional.of(
        Multi.createFrom()
            .deferred(
                () -> {
                  var bell = bells.hang(applicant);
                  return beats(new Reader(applicant, bell, thread, after), life)
                      .onTermination()
                      .invoke(() -> bells.takeDown(applicant, bell));
                }));
  }

  private static Multi<Beat> beats(Reader reader, Duration life) {
    return Multi.createBy()
        .repeating()
        .uni(reader::next)
        .whilst(_ -> !reader.bell.isClosed())
        .onItem()
        .<Beat>disjoint()
        .onCompletion()
        .continueWith(new Beat.Farewell())
        .select()
        .first(life);
  }

  /** One stream's place. Used by one thread after another, never by two. */
  private final class Reader {
    private final ApplicantId applicant;
    private final Doorbell bell;
    private final Executor thread;
    private volatile long last;

    Reader(ApplicantId applicant, Doorbell bell, Executor thread, long last) {
      this.applicant = applicant;
      this.bell = bell;
      this.thread = thread;
      this.last = last;
    }

    /** What comes next: notices, or after a while a sign of life. */
    Uni<List<Beat>> next() {
      bell.listen();
      return notices
          .above(applicant, last, settings.batch())
          .chain(found -> found.isEmpty() ? waited() : Uni.createFrom().item(news(found)));
    }

    private List<Beat> news(List<Kept> found) {
      last = found.getLast().sequence();
      return found.stream().<Beat>map(Beat.News::new).toList();
    }

    private Uni<List<Beat>> waited() {
      return bell.rings(settings.heartbeat())
          .emitOn(thread)
          .map(rang -> rang ? List.of() : List.of(new Beat.Silence()));
    }
  }
}

package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kz.qyzmet.kit.clock.Moments;

/** Where all cases stand now, by the clock that the marks follow. */
@ApplicationScoped
public class ReadOpenWork {

  private final OpenWork work;
  private final Watches watches;
  private final Moments moments;

  ReadOpenWork(OpenWork work, Watches watches, Moments moments) {
    this.work = work;
    this.watches = watches;
    this.moments = moments;
  }

  /**
   * The report with its moment.
   *
   * @param deadlinesNotTold applications with a mark that has passed and was not told
   */
  public record Seen(Instant at, OpenWork.Report report, long deadlinesNotTold) {}

  public Uni<Seen> now(int most) {
    Instant now = moments.now();
    return Uni.combine()
        .all()
        .unis(work.at(now, most), watches.countDue(moments.shift()))
        .with((report, late) -> new Seen(now, report, late));
  }
}

package kz.qyzmet.notification.monitoring.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.qyzmet.notification.monitoring.domain.Placed;

/** The monitoring system follows the feed. */
@ApplicationScoped
public class ReadFeed {
  private final Feed feed;

  ReadFeed(Feed feed) {
    this.feed = feed;
  }

  /** What stands after a place; 0 is before everything. */
  public Uni<List<Placed>> after(long position, int limit) {
    return feed.after(position, limit);
  }
}

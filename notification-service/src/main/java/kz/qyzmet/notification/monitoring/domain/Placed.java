package kz.qyzmet.notification.monitoring.domain;

/**
 * A line of the feed.
 *
 * @param position 1..n without gaps, in the order of the commits
 * @param event the event as it lies on its topic: one CloudEvent, JSON
 */
public record Placed(long position, String event) {
  public Placed {
    if (position < 1) {
      throw new IllegalArgumentException("Expected a position from 1 on, but got " + position);
    }
  }
}

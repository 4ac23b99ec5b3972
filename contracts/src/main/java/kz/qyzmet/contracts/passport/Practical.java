package kz.qyzmet.contracts.passport;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * What a person wants to know before going anywhere. A part may be null: the act is silent.
 *
 * @param fee what it costs, in words
 * @param waiting longest wait at a counter; empty where the act is silent
 * @param service longest time of being served there; empty where the act is silent
 * @param hours opening hours in words; an organisation's own are its own data
 * @param phones telephone numbers as they are dialled
 * @param sites addresses of pages
 */
public record Practical(
    Sourced<LocalizedText> fee,
    List<CounterTime> waiting,
    List<CounterTime> service,
    Sourced<LocalizedText> hours,
    Sourced<List<String>> phones,
    Sourced<List<String>> sites) {
  static final Practical NOTHING = new Practical(null, List.of(), List.of(), null, null, null);

  /**
   * A time at a counter.
   *
   * @param channels the channels of whose counters it is said; empty for all that the service has
   */
  public record CounterTime(Set<Channel> channels, Sourced<Term> time) {
    public CounterTime {
      channels = Set.copyOf(channels);
    }
  }

  /** Longest wait at a counter of that channel; empty where the act is silent. */
  public Optional<Sourced<Term>> waiting(Channel channel) {
    return at(waiting, channel);
  }

  /** Longest time of being served at a counter of that channel; empty where the act is silent. */
  public Optional<Sourced<Term>> service(Channel channel) {
    return at(service, channel);
  }

  private static Optional<Sourced<Term>> at(List<CounterTime> times, Channel channel) {
    return times.stream()
        .filter(each -> each.channels().isEmpty() || each.channels().contains(channel))
        .map(CounterTime::time)
        .findFirst();
  }

  public Practical {
    waiting = List.copyOf(waiting);
    service = List.copyOf(service);
  }
}

package kz.qyzmet.contracts.passport;

import java.util.List;
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

  public Practical {
    waiting = List.copyOf(waiting);
    service = List.copyOf(service);
  }
}

package kz.qyzmet.contracts.passport;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.HandOver;
import kz.qyzmet.calendar.due.Locality;

/**
 * The terms of a service.
 *
 * @param legal the overall term that the law sets
 * @param exceptions overall terms of single channels or localities
 * @param internal the provider's own term inside it; null where there is none
 * @param derived a cap worked out from the steps, where no overall term is set; or null
 * @param handOver what must have happened to the result a day before the end
 * @param storage how long the Corporation keeps the result; null where the act is silent
 * @param periods when applications are taken; empty for always. Of those whose condition holds the
 *     first counts
 */
public record ServiceTerms(
    Sourced<Term> legal,
    List<LegalException> exceptions,
    Sourced<Term> internal,
    Sourced<Term> derived,
    Sourced<HandOver> handOver,
    Sourced<Term> storage,
    List<FilingPeriod> periods) {
  /**
   * The overall term where it differs.
   *
   * @param channel the channel; null for every one
   * @param locality the counter's locality; null for every one
   * @param when for which applications; null for all
   */
  public record LegalException(
      Channel channel, Locality locality, Condition when, Sourced<Term> term) {
    boolean covers(Channel asked, Locality where, Map<String, ?> facts) {
      return isOf(asked, where) && (when == null || when.holds(facts));
    }

    private boolean isOf(Channel asked, Locality where) {
      return (channel == null || channel == asked) && (locality == null || locality == where);
    }

    /** Whether the other covers all that this one does. */
    boolean isWithin(LegalException other) {
      return (other.channel == null || other.channel == channel)
          && (other.locality == null || other.locality == locality)
          && Condition.isWithin(when, other.when);
    }
  }

  public ServiceTerms {
    exceptions = List.copyOf(exceptions);
    periods = List.copyOf(periods);
  }

  /** When an application of those facts is taken; empty for always. */
  public Optional<FilingPeriod> period(Map<String, ?> facts) {
    return periods.stream()
        .filter(period -> period.when() == null || period.when().holds(facts))
        .findFirst();
  }

  /**
   * What has to be known of an application on that channel and locality before its window and its
   * overall term are: fields of the form, and facts beside it.
   */
  public Set<String> decidedBy(Channel channel, Locality locality) {
    return Stream.concat(
            periods.stream().map(FilingPeriod::when),
            exceptions.stream()
                .filter(exception -> exception.isOf(channel, locality))
                .map(LegalException::when))
        .filter(Objects::nonNull)
        .map(Condition::field)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The overall term on that channel and locality: the first exception that covers it. */
  public Sourced<Term> legal(Channel channel, Locality locality) {
    return legal(channel, locality, Map.of());
  }

  /** The same for an application of those facts. */
  public Sourced<Term> legal(Channel channel, Locality locality, Map<String, ?> facts) {
    return exception(channel, locality, facts).map(LegalException::term).orElse(legal);
  }

  /** The first exception that covers an application of those facts; empty where none does. */
  public Optional<LegalException> exception(
      Channel channel, Locality locality, Map<String, ?> facts) {
    return exceptions.stream()
        .filter(exception -> exception.covers(channel, locality, facts))
        .findFirst();
  }
}

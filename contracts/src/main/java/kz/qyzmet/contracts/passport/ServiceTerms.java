package kz.qyzmet.contracts.passport;

import java.util.List;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.FilingWindow;
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
 * @param window the part of the year in which applications are taken; null for all of it
 */
public record ServiceTerms(
    Sourced<Term> legal,
    List<LegalException> exceptions,
    Sourced<Term> internal,
    Sourced<Term> derived,
    Sourced<HandOver> handOver,
    Sourced<Term> storage,
    Sourced<FilingWindow> window) {
  /**
   * The overall term where it differs.
   *
   * @param channel the channel; null for every one
   * @param locality the counter's locality; null for every one
   */
  public record LegalException(Channel channel, Locality locality, Sourced<Term> term) {
    boolean covers(Channel asked, Locality where) {
      return (channel == null || channel == asked) && (locality == null || locality == where);
    }
  }

  public ServiceTerms {
    exceptions = List.copyOf(exceptions);
  }

  /** The overall term on that channel and locality: the first exception that covers it. */
  public Sourced<Term> legal(Channel channel, Locality locality) {
    return exceptions.stream()
        .filter(exception -> exception.covers(channel, locality))
        .map(LegalException::term)
        .findFirst()
        .orElse(legal);
  }
}

package kz.qyzmet.contracts.passport;

import java.util.List;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * What a person wants to know before going anywhere. Any part may be null: the act is silent.
 *
 * @param fee what it costs, in words
 * @param waiting longest wait at the provider's counter
 * @param service longest time of being served there
 * @param hours opening hours in words; an organisation's own are its own data
 * @param phones telephone numbers as they are dialled
 * @param sites addresses of pages
 */
public record Practical(
    Sourced<LocalizedText> fee,
    Sourced<Term> waiting,
    Sourced<Term> service,
    Sourced<LocalizedText> hours,
    Sourced<List<String>> phones,
    Sourced<List<String>> sites) {
  static final Practical NOTHING = new Practical(null, null, null, null, null, null);
}

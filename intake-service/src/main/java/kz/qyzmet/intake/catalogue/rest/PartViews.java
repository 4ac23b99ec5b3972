package kz.qyzmet.intake.catalogue.rest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Sourced;

/** What the parts of every passport have, as the web sees it: texts, terms, clauses. */
final class PartViews {
  private final String language;

  /**
   * Views in one language.
   *
   * @param language {@code kk}, {@code ru} or {@code en}
   */
  PartViews(String language) {
    this.language = language;
  }

  String in(LocalizedText text) {
    return text.in(language);
  }

  ServiceView.Text text(Sourced<LocalizedText> text) {
    return new ServiceView.Text(in(text.value()), basis(text.basis()));
  }

  static ServiceView.Texts texts(Sourced<List<String>> texts) {
    return texts == null ? null : new ServiceView.Texts(texts.value(), basis(texts.basis()));
  }

  static ServiceView.Term term(Sourced<Term> term) {
    return term == null ? null : new ServiceView.Term(length(term.value()), basis(term.basis()));
  }

  static ServiceView.Length length(Term term) {
    return switch (term) {
      case Term.Minutes(int n) -> new ServiceView.Length("minutes", n, n);
      case Term.Hours(int n) -> new ServiceView.Length("hours", n, n);
      case Term.WorkingDays(int n) -> new ServiceView.Length("working-days", n, n);
      case Term.CalendarDays(int n) -> new ServiceView.Length("calendar-days", n, n);
      case Term.Months(int n) -> new ServiceView.Length("months", n, n);
      case Term.CalendarDayRange(int min, int max) ->
          new ServiceView.Length("calendar-days", min, max);
      case Term.None() -> new ServiceView.Length("none", null, null);
    };
  }

  static ServiceView.Condition condition(Condition condition) {
    return condition == null
        ? null
        : new ServiceView.Condition(condition.field(), List.copyOf(new TreeSet<>(condition.in())));
  }

  static ServiceView.Basis basis(Basis basis) {
    return new ServiceView.Basis(basis.clause(), basis.reading());
  }

  static List<String> sorted(Set<String> codes) {
    return List.copyOf(new TreeSet<>(codes));
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

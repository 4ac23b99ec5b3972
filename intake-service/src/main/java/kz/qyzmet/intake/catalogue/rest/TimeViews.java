package kz.qyzmet.intake.catalogue.rest;

import static kz.qyzmet.intake.catalogue.rest.PartViews.basis;
import static kz.qyzmet.intake.catalogue.rest.PartViews.code;
import static kz.qyzmet.intake.catalogue.rest.PartViews.condition;
import static kz.qyzmet.intake.catalogue.rest.PartViews.length;
import static kz.qyzmet.intake.catalogue.rest.PartViews.sorted;
import static kz.qyzmet.intake.catalogue.rest.PartViews.term;

import java.util.List;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.Hearing;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Misfit;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Practical;
import kz.qyzmet.contracts.passport.ServiceTerms;
import kz.qyzmet.contracts.passport.Suspension;
import kz.qyzmet.contracts.passport.Threshold;

/** A passport's terms, limits and ways as the web sees them. */
final class TimeViews {
  private final PartViews parts;

  TimeViews(PartViews parts) {
    this.parts = parts;
  }

  static ServiceView.Terms terms(ServiceTerms terms) {
    return new ServiceView.Terms(
        term(terms.legal()),
        term(terms.internal()),
        term(terms.derived()),
        code(terms.handOver().value()),
        basis(terms.handOver().basis()),
        term(terms.storage()),
        terms.exceptions().stream()
            .map(
                each ->
                    new ServiceView.OtherTerm(
                        each.channel() == null ? null : code(each.channel()),
                        each.locality() == null ? null : code(each.locality()),
                        condition(each.when()),
                        term(each.term())))
            .toList(),
        terms.periods().stream().map(TimeViews::window).toList());
  }

  private static ServiceView.Window window(FilingPeriod period) {
    var window = period.window();
    return new ServiceView.Window(
        window == null ? null : window.from().toString().substring(2),
        window == null ? null : window.to().toString().substring(2),
        period.vacations(),
        condition(period.when()),
        basis(period.basis()));
  }

  static ServiceView.Threshold threshold(Threshold threshold) {
    return switch (threshold.measure()) {
      case Threshold.ShareOfTerm share ->
          new ServiceView.Threshold(
              threshold.code(), threshold.kind(), share.percent(), null, basis(threshold.basis()));
      case Threshold.WorkingDaysBefore before ->
          new ServiceView.Threshold(
              threshold.code(), threshold.kind(), null, before.days(), basis(threshold.basis()));
    };
  }

  List<ServiceView.Leg> legs(Passport passport) {
    return passport.channels().keySet().stream()
        .flatMap(
            channel ->
                Stream.concat(
                    passport.legs(channel).inbound().stream()
                        .map(leg -> leg(channel, "inbound", leg)),
                    passport.legs(channel).outbound().stream()
                        .map(leg -> leg(channel, "outbound", leg))))
        .toList();
  }

  private ServiceView.Leg leg(Channel channel, String direction, Leg leg) {
    return new ServiceView.Leg(
        code(channel),
        direction,
        leg.code(),
        parts.in(leg.name()),
        leg.by(),
        switch (leg.limit()) {
          case null -> null;
          case Leg.Within _ -> "within";
          case Leg.SameDay _ -> "same-day";
          case Leg.AtOnce _ -> "at-once";
        },
        leg.limit() instanceof Leg.Within(var term) ? length(term) : null,
        leg.locality() == null ? null : code(leg.locality()),
        basis(leg.basis()));
  }

  static ServiceView.Suspension suspension(Suspension suspension) {
    return suspension == null
        ? null
        : new ServiceView.Suspension(term(suspension.limit()), sorted(suspension.steps()));
  }

  static ServiceView.Hearing hearing(Hearing hearing) {
    return new ServiceView.Hearing(
        hearing.applies(),
        hearing.from(),
        term(hearing.notice()),
        term(hearing.objection()),
        basis(hearing.basis()));
  }

  static List<ServiceView.CounterTime> counterTimes(List<Practical.CounterTime> times) {
    return times.stream()
        .map(
            each ->
                new ServiceView.CounterTime(
                    each.channels().stream().map(PartViews::code).sorted().toList(),
                    length(each.time().value()),
                    basis(each.time().basis())))
        .toList();
  }

  ServiceView.Misfit misfit(Misfit misfit) {
    return new ServiceView.Misfit(
        misfit.code(),
        code(misfit.channel()),
        misfit.locality() == null ? null : code(misfit.locality()),
        misfit.late().stream().sorted().map(PartViews::code).toList(),
        misfit.heard(),
        parts.in(misfit.reason()),
        basis(misfit.basis()));
  }
}

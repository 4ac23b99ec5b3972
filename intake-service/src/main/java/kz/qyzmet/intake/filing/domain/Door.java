package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Violation;

/** Whether somebody may come for a service of an organisation by a channel at all. */
sealed interface Door {
  /** The service is in force, the organisation gives it, and the channel is served. */
  record Open(Passport passport, Organisation provider) implements Door {}

  record Shut(CannotFile why) implements Door {}

  /**
   * What is asked for.
   *
   * @param channel code; null for the filer's own
   */
  record Wanted(String service, String provider, String channel) {}

  static Door of(
      Filer filer, Wanted wanted, Passports passports, Organisations organisations, Instant now) {
    var provider = organisations.find(wanted.provider());
    var zone = provider.map(Organisation::zone).orElse(WorkingCalendar.ZONE);
    var passport = passports.inForce(wanted.service(), LocalDate.ofInstant(now, zone));
    if (passport.isEmpty()) {
      return new Shut(new CannotFile.UnknownService(wanted.service()));
    }
    if (provider.isEmpty() || !provider.get().gives(wanted.service())) {
      var rule = rule(passport.get(), passport.get().provider().basis());
      return new Shut(new CannotFile.UnknownProvider(wanted.provider(), wanted.service(), rule));
    }
    return by(filer.channel(), wanted.channel(), new Open(passport.get(), provider.get()));
  }

  private static Door by(Channel own, String wanted, Open open) {
    var passport = open.passport();
    var asked = wanted == null ? Codes.of(own) : wanted;
    var channel = channel(asked);
    if (channel.isEmpty()) {
      var allowed = Map.of("allowed", "corporation, office, portal");
      return fault(passport, new Violation("channel", Violation.NOT_AN_OPTION, allowed));
    }
    ChannelRule rule = passport.channels().get(channel.get());
    if (rule == null) {
      return new Shut(notOffered(asked, passport));
    }
    if (!rule.served()) {
      return new Shut(new CannotFile.NotYetServed("channel", asked, rule(passport, rule.basis())));
    }
    // The law offers it, but not to whom is here: at a counter it is the counter's people who file.
    if (channel.get() != own) {
      return fault(
          passport,
          new Violation(
              "channel",
              Faults.CHANNEL_DIFFERS,
              Map.of("expected", Codes.of(own)),
              rule.basis().text()));
    }
    return open;
  }

  private static CannotFile notOffered(String asked, Passport passport) {
    var rules = passport.channels().values();
    return new CannotFile.ChannelNotOffered(
        asked,
        rules.stream().map(rule -> Codes.of(rule.channel())).toList(),
        new CannotFile.Rule(passport.ref(), Basis.text(rules.stream().map(ChannelRule::basis))));
  }

  private static Door fault(Passport passport, Violation violation) {
    return new Shut(new CannotFile.Invalid(List.of(violation), passport.ref()));
  }

  /** A rule of that edition. */
  static CannotFile.Rule rule(Passport passport, Basis basis) {
    return new CannotFile.Rule(passport.ref(), basis.text());
  }

  private static Optional<Channel> channel(String code) {
    for (var channel : Channel.values()) {
      if (Codes.of(channel).equals(code)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }
}

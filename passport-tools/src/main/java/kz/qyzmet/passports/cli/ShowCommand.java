package kz.qyzmet.passports.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.passports.Words;
import kz.qyzmet.passports.show.Show;
import kz.qyzmet.passports.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = "Tells a passport in plain sentences, each value with its clause or reading.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PASSPORT", description = "A code, an edition or a file")
  private String name;

  @Option(
      names = "--channel",
      description = "Only that one: portal, office or corporation; else all of the service's")
  private Channel channel;

  @Option(names = "--on", paramLabel = "DATE", description = "The edition in force on that day")
  private LocalDate day;

  @Option(names = "--language", description = "kk, ru or en (default)", defaultValue = "en")
  private String language;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Passport passport = passport();
    var view = new View(passport, channels(passport), Words.in(language));
    Show.of(view).forEach(spec.commandLine().getOut()::println);
    return Main.ANSWERED;
  }

  private Passport passport() {
    Passport named = Selection.one(name);
    if (day == null || named.inForce(day)) {
      return named;
    }
    if (name.equals(named.ref().code())) {
      return Selection.on(name, day);
    }
    throw new BadInput(
        "Expected an edition in force on %s, but %s holds from %s%s"
            .formatted(
                day, named.ref(), named.from(), named.to() == null ? "" : " to " + named.to()));
  }

  private Set<Channel> channels(Passport passport) {
    Set<Channel> offered = passport.channels().keySet();
    if (channel == null) {
      return offered;
    }
    if (!offered.contains(channel)) {
      throw new BadInput(
          "Expected a channel of %s (%s), but got %s"
              .formatted(
                  passport.ref(),
                  offered.stream().map(ShowCommand::code).collect(Collectors.joining(", ")),
                  code(channel)));
    }
    return Set.of(channel);
  }

  private static String code(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}

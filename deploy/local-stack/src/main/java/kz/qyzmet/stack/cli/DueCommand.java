package kz.qyzmet.stack.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.stack.ask.DueAsked;
import kz.qyzmet.stack.ask.DueJson;
import kz.qyzmet.stack.ask.DueSaid;
import kz.qyzmet.stack.ask.DueText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code due SERVICE …}: the dates of an application, and why. */
@Command(
    name = "due",
    description = "When an application would be due, with one line per day.",
    mixinStandardHelpOptions = true)
public final class DueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SERVICE", description = "Its code, such as tve-duplicate")
  private String service;

  @Option(names = "--channel", required = true, description = "portal, office or corporation")
  private Channel channel;

  @Option(names = "--at", required = true, description = "When filed, such as 2026-03-05T18:31")
  private String at;

  @Option(
      names = "--edition",
      description = "A day of the passport's edition; default: that of --at")
  private String edition;

  @Option(names = "--zone", defaultValue = "Asia/Almaty", description = "Default: ${DEFAULT-VALUE}")
  private String zone;

  @Option(
      names = "--locality",
      defaultValue = "same",
      description = "same or other; default: ${DEFAULT-VALUE}")
  private Locality locality;

  @Option(
      names = "--branch",
      defaultValue = "ordinary",
      description = "ordinary or duty; default: ${DEFAULT-VALUE}")
  private Branch branch;

  @Option(
      names = "--pickup",
      defaultValue = "office",
      description = "office or branch; default: ${DEFAULT-VALUE}")
  private Pickup pickup;

  @Option(names = "--known-on", description = "Only what was published by that day")
  private String knownOn;

  @Option(
      names = "--with",
      paramLabel = "FIELD=OPTION",
      description =
          "What the applicant chooses in the form, where a term or a window depends on it")
  private Map<String, String> choices = Map.of();

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "Of the ledger's notes: kk, ru or en; default: ${DEFAULT-VALUE}")
  private Language language;

  @Option(names = "--json", description = "As one JSON object")
  private boolean json;

  @Override
  public Integer call() {
    var where = Read.zone(zone);
    var asked =
        new DueAsked(
            service,
            channel,
            Read.time("--at", at, where),
            where,
            edition == null ? null : Read.date("--edition", edition),
            locality,
            branch,
            pickup,
            knownOn == null ? null : Read.date("--known-on", knownOn),
            choices,
            language);
    var said = DueSaid.to(asked, Passports.shipped());
    var out = spec.commandLine().getOut();
    out.println(json ? DueJson.of(said.answer()) : DueText.of(asked, said).stripTrailing());
    out.flush();
    return 0;
  }
}

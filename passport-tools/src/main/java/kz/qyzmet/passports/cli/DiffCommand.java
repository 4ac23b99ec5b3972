package kz.qyzmet.passports.cli;

import java.util.concurrent.Callable;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.passports.Words;
import kz.qyzmet.passports.diff.Diff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    description = "Tells what changes in behaviour between two editions of a service.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "A code, an edition or a file")
  private String oldName;

  @Parameters(index = "1", paramLabel = "NEW", description = "A code, an edition or a file")
  private String newName;

  @Option(names = "--language", description = "kk, ru or en (default)", defaultValue = "en")
  private String language;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Passport old = Selection.one(oldName);
    Passport fresh = Selection.one(newName);
    if (!old.ref().code().equals(fresh.ref().code())) {
      throw new BadInput(
          "Expected two editions of one service, but got %s and %s"
              .formatted(old.ref(), fresh.ref()));
    }
    Diff.of(old, fresh, WorkingCalendar.kazakhstan(), Words.in(language))
        .forEach(spec.commandLine().getOut()::println);
    return Main.ANSWERED;
  }
}

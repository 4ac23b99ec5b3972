package kz.qyzmet.passports.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.passports.Words;
import kz.qyzmet.passports.proof.Proofs;
import kz.qyzmet.passports.proof.Report;
import kz.qyzmet.passports.proof.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description =
        "Walks every way of every passport, each step at its limit, from every start of every day"
            + " of the calendar, and holds the ends against the terms.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PASSPORT", description = "Codes, editions or files; all without one")
  private List<String> names = List.of();

  @Option(names = "--language", description = "kk, ru or en (default)", defaultValue = "en")
  private String language;

  @Option(names = "--all", description = "Also tells the tightest case of what fits")
  private boolean all;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    long started = System.nanoTime();
    var words = Words.in(language);
    List<Passport> passports = Selection.all(names);
    boolean isWatched = isWatched();
    var done = new AtomicInteger();
    var verdicts =
        new Proofs(WorkingCalendar.kazakhstan(), Organisations.demo())
            .of(
                passports,
                verdict -> {
                  int number = done.incrementAndGet();
                  if (isWatched) {
                    err.print("\r" + words.count("check.proven", number));
                    err.flush();
                  }
                });
    if (isWatched) {
      err.print("\r                      \r");
      err.flush();
    }
    var report = new Report(words);
    report.table(verdicts).forEach(out::println);
    for (Verdict verdict : verdicts) {
      if (!verdict.fits() || all) {
        out.println();
        report.story(verdict).forEach(out::println);
      }
    }
    var idle = passports.stream().flatMap(each -> report.idle(each, verdicts).stream()).toList();
    if (!idle.isEmpty()) {
      out.println();
      idle.forEach(out::println);
    }
    long breaks = verdicts.stream().filter(Verdict::breaks).count();
    long starts = verdicts.stream().mapToLong(Verdict::starts).sum();
    out.println();
    out.println(
        words.say(
            "check.summary",
            words.count("check.passports", passports.size()),
            words.count("check.ways", verdicts.size()),
            words.count("check.starts", starts),
            (System.nanoTime() - started) / 1e9,
            words.count("check.misfits", breaks)));
    return breaks == 0 && idle.isEmpty() ? Main.ANSWERED : Main.MISFIT;
  }

  /** The JDK's own console is null where the output is no terminal; others' is told by a method. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    return System.console() != null && System.console().isTerminal();
  }
}

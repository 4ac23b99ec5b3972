package kz.qyzmet.stack.cli;

import java.io.PrintWriter;
import kz.qyzmet.calendar.CalendarCsv;
import kz.qyzmet.calendar.OutsideCalendar;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.stack.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calendar days FROM TO}: which days work, as CSV. */
@Command(
    name = "calendar",
    description = "The working calendar of Kazakhstan.",
    mixinStandardHelpOptions = true)
public final class CalendarCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new BadInput("Expected calendar days FROM TO, but got no subcommand");
  }

  @Command(
      name = "days",
      description = "Prints CSV: date,working5,working6,reason; both ends included.",
      mixinStandardHelpOptions = true)
  int days(
      @Parameters(paramLabel = "FROM", description = "First day, such as 2026-03-01") String from,
      @Parameters(paramLabel = "TO", description = "Last day, such as 2026-03-31") String to) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      CalendarCsv.write(
          WorkingCalendar.kazakhstan(), Read.date("FROM", from), Read.date("TO", to), out);
    } catch (OutsideCalendar | IllegalArgumentException e) {
      throw new BadInput(e.getMessage());
    }
    out.flush();
    return 0;
  }
}

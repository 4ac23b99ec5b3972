package kz.qyzmet.stack.cli;

import java.time.Instant;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.run.StackClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code clock}, {@code clock set TIME}, {@code clock add P1D}: the stack's movable clock. */
@Command(
    name = "clock",
    description =
        "Shows the running stack's clock, or moves it and returns when all services have caught up.",
    mixinStandardHelpOptions = true)
public final class ClockCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public void run() {
    show(StackClock.of(data.folder()).now());
  }

  @Command(
      name = "set",
      description = "To a moment, such as 2026-03-20T17:50 in Kazakhstan.",
      mixinStandardHelpOptions = true)
  int set(@Parameters(paramLabel = "TIME") String time, @Mixin DataOption where) {
    var moment =
        Read.time("TIME", time, WorkingCalendar.ZONE).atZone(WorkingCalendar.ZONE).toInstant();
    show(StackClock.of(where.folder()).set(moment));
    return 0;
  }

  @Command(
      name = "add",
      description = "By an amount, such as P1D or PT2H.",
      mixinStandardHelpOptions = true)
  int add(@Parameters(paramLabel = "AMOUNT") String amount, @Mixin DataOption where) {
    var duration = Read.amount(amount);
    if (duration.isZero()) {
      throw new BadInput("Expected an amount other than zero, but got " + amount);
    }
    show(StackClock.of(where.folder()).add(duration));
    return 0;
  }

  private void show(Instant moment) {
    var out = spec.commandLine().getOut();
    out.println(moment.atZone(WorkingCalendar.ZONE).toOffsetDateTime().withNano(0));
    out.flush();
  }
}

package kz.qyzmet.stack.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Roles;
import kz.qyzmet.stack.run.Stack;
import kz.qyzmet.stack.run.StackOptions;
import kz.qyzmet.stack.run.StackPorts;
import kz.qyzmet.stack.run.StopOnSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code up}: the whole stack, until Ctrl-C. */
@Command(
    name = "up",
    description =
        "Starts the stack and stays; the last line when all is ready is READY {json}. Ctrl-C stops it.",
    mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Option(
      names = "--at",
      description =
          "Where the clock starts in Kazakhstan, such as 2026-03-20T17:50; default: where it stood")
  private String at;

  @Option(names = "--data", description = "The data folder, kept; default: .data/up")
  private Path data;

  @Option(
      names = "--ports-from",
      paramLabel = "PORT",
      description =
          "Eleven ports from here: services, issuer, PostgreSQL, Kafka, its controller, the simulator, the test authority")
  private Integer portsFrom;

  @Option(
      names = "--without-gateway",
      description = "Leaves out the gateway's service and the simulator of the gateway")
  private boolean withoutGateway;

  @Override
  public Integer call() throws Exception {
    var home = Home.find();
    var core =
        new StackOptions(
            data == null ? home.data("up") : data,
            false,
            portsFrom == null ? StackPorts.up() : StackPorts.from(portsFrom),
            at == null ? null : moment());
    var options = withoutGateway ? core : core.withGateway();
    var progress = new Progress(spec.commandLine().getErr());
    var stack = new Stack(home, options, progress);
    return StopOnSignal.during(
        stack,
        Main.ANSWERED,
        () -> {
          stack.start();
          show(stack, spec.commandLine().getOut());
          var broken = stack.broken().get();
          throw new CheckFailed("Expected " + broken + " to go on, but it ended; the stack stops");
        });
  }

  private Instant moment() {
    return Read.time("--at", at, WorkingCalendar.ZONE).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private void show(Stack stack, PrintWriter out) throws Exception {
    out.println();
    stack
        .urls()
        .forEach(
            (service, url) -> out.printf("%-13s %s  (%s/q/openapi)%n", service.code(), url, url));
    out.printf("%-13s %s%n", "issuer", stack.issuer().url());
    out.printf("%-13s %s%n", "kafka", stack.kafka());
    out.printf("%-13s %s%n", "authority", stack.authority());
    if (stack.simulator() != null) {
      out.printf("%-13s %s%n", "simulator", stack.simulator());
    }
    out.printf(
        "%-13s %s%n%n",
        "clock", stack.clock().now().atZone(WorkingCalendar.ZONE).toOffsetDateTime().withNano(0));
    var roles = new Roles(Organisations.demo());
    for (var named : roles.oneOfEach()) {
      out.println(named.name() + "\n  " + stack.issuer().issue(named.grant()));
    }
    out.println("\nOf everybody else: ./qyzmet token ROLE --org CODE --person CODE");
    roles.staff().forEach(each -> out.println("  " + each));
    out.println("Of an operator: ./qyzmet token operator --branch CODE");
    out.println("  " + roles.operators());
    out.println("Signed as an applicant would: ./qyzmet sign FILE --as IIN");
    out.println("\nReady; Ctrl-C stops it.");
    out.println("READY " + ready(stack));
    out.flush();
  }

  private static String ready(Stack stack) throws Exception {
    var json = JSON.createObjectNode();
    var services = json.putObject("services");
    var openapi = json.putObject("openapi");
    for (var service : stack.services()) {
      services.put(service.code(), stack.url(service));
      openapi.put(service.code(), stack.url(service) + "/q/openapi");
    }
    json.put("issuer", stack.issuer().url());
    json.put("kafka", stack.kafka());
    json.put("simulator", stack.simulator());
    json.put("authority", stack.authority());
    var pids = json.putObject("pids");
    stack.state().processes().forEach((name, running) -> pids.put(name, running.pid()));
    json.put("data", stack.data().toString());
    return JSON.writeValueAsString(json);
  }
}

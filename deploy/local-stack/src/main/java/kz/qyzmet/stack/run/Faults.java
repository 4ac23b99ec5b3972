package kz.qyzmet.stack.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kz.qyzmet.stack.CheckFailed;

/**
 * What a drill does to a stack: ends its parts as a power cut would, freezes them, starts them
 * again, and adds replicas of services.
 */
public final class Faults {
  private final Stack stack;
  private final Fleet fleet;
  private final Parts parts;
  private final Progress progress;

  Faults(Stack stack, Fleet fleet, Parts parts, Progress progress) {
    this.stack = stack;
    this.fleet = fleet;
    this.parts = parts;
    this.progress = progress;
  }

  /** Every process of a service that runs. */
  public List<Replica> replicas() {
    return fleet.running();
  }

  public boolean runs(Replica replica) {
    return fleet.runs(replica);
  }

  public String url(Replica replica) {
    return fleet.url(replica);
  }

  /**
   * Starts one more process of a service and returns when it is ready.
   *
   * @param settings environment variables of this one alone
   */
  public Replica add(Service service, Map<String, String> settings) {
    var replica = fleet.next(service);
    start(replica, settings);
    return replica;
  }

  /** One more process of each service, side by side. */
  public void addOfEach(Map<String, String> settings) {
    start(stack.services().stream().map(fleet::next).toList(), settings);
  }

  /** Starts a stopped process again and returns when it is ready. */
  public void start(Replica replica, Map<String, String> settings) {
    start(List.of(replica), settings);
  }

  /** Starts stopped processes side by side and returns when all are ready. */
  public void start(List<Replica> replicas, Map<String, String> settings) {
    replicas.forEach(replica -> stack.spawn(replica, settings));
    replicas.forEach(stack::awaitReady);
  }

  /** Stops processes side by side, each as an operator would. */
  public void stop(List<Replica> replicas) {
    replicas.parallelStream().forEach(fleet::stop);
  }

  public void stop(Replica replica) {
    fleet.stop(replica);
  }

  public void kill(Replica replica) {
    fleet.kill(replica);
  }

  public ProcessHandle process(Replica replica) {
    return fleet.child(replica).handle();
  }

  public void killPostgres() {
    progress.say("killing PostgreSQL");
    parts.killPostgres();
  }

  public void startPostgres() {
    parts.startPostgresAgain();
    progress.say("PostgreSQL is ready again");
  }

  /** PostgreSQL's processes as they are now; sessions come and go. */
  public List<ProcessHandle> postgres() {
    return parts.postgres().processes();
  }

  public void killKafka() {
    progress.say("killing Kafka");
    parts.killKafka();
  }

  public void startKafka() {
    parts.startKafka();
    parts.awaitKafka();
  }

  public ProcessHandle kafka() {
    return parts.kafkaProcess();
  }

  /** The gateway's simulator. */
  public ProcessHandle simulator() {
    return parts.simulatorProcess();
  }

  /** Stops processes in mid-step, by SIGSTOP; their connections stay open. */
  public static void freeze(List<ProcessHandle> processes) {
    signal("-STOP", processes);
  }

  /** Lets frozen processes go on, by SIGCONT. */
  public static void thaw(List<ProcessHandle> processes) {
    signal("-CONT", processes);
  }

  private static void signal(String signal, List<ProcessHandle> processes) {
    try {
      for (var process : processes) {
        // One that has ended meanwhile is none of our business.
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      }
    } catch (IOException e) {
      throw new CheckFailed("Expected to send " + signal + ", but: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected to send " + signal + ", but was interrupted", e);
    }
  }
}

package kz.qyzmet.stack.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.stack.BadInput;

/**
 * What a data folder says about its stack, for the commands that look for it and for the next
 * start.
 *
 * @param services url by service
 * @param simulator url of the gateway's; null where the stack has none
 * @param processes pid and start by process name; a pid alone could be another's by now
 */
public record StackState(
    Map<String, String> services,
    String issuer,
    String kafka,
    String simulator,
    Map<String, Running> processes) {
  /** The process that started all others. */
  public static final String LAUNCHER = "launcher";

  /** PostgreSQL's own process, and its folder. */
  static final String POSTGRES = "postgres";

  /** The folder of the scans' bytes. */
  public static final String SCANS = "scans";

  /** The gateway's simulator, and its module. */
  static final String SIMULATOR = "gateway-simulator";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  static final String FILE = "stack.json";
  private static final String CLOCK = "clock-offset";

  /** A process, beyond doubt. */
  public record Running(long pid, String start) {
    static Running of(ProcessHandle handle) {
      return new Running(handle.pid(), start(handle));
    }

    /** The process, if it still runs and is not another with the same number. */
    java.util.Optional<ProcessHandle> handle() {
      return ProcessHandle.of(pid).filter(found -> start.equals(start(found)));
    }

    private static String start(ProcessHandle handle) {
      return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }
  }

  public StackState {
    services = new TreeMap<>(services);
    processes = new TreeMap<>(processes);
  }

  /** The stack that runs, or last ran, on that folder. */
  public static StackState of(Path data) {
    var file = data.resolve(FILE);
    if (!Files.exists(file)) {
      throw new BadInput(
          "Expected a stack in " + data + ", but none was started there; see ./qyzmet up");
    }
    return read(file);
  }

  /** The services that the stack consists of. */
  public List<Service> members() {
    return Arrays.stream(Service.values())
        .filter(service -> services.containsKey(service.code()))
        .toList();
  }

  /** Whether the named process still runs. */
  public boolean isRunning(String process) {
    var running = processes.get(process);
    return running != null && running.handle().isPresent();
  }

  static boolean isIn(Path data) {
    return Files.exists(data.resolve(FILE));
  }

  private static StackState read(Path file) {
    try {
      return JSON.readValue(file.toFile(), StackState.class);
    } catch (IOException e) {
      throw new BadInput("Expected " + file + " to be a stack's state, but: " + e.getMessage());
    }
  }

  void save(Path data) {
    try {
      Folder.writeSecret(data.resolve(FILE), JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By how much that folder's clock is ahead of the wall clock. */
  static Duration clock(Path data) {
    var file = data.resolve(CLOCK);
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DateTimeParseException e) {
      throw new BadInput("Expected a duration in " + file + ", but got " + e.getParsedString());
    }
  }

  static void saveClock(Path data, Duration offset) {
    Folder.writeSecret(data.resolve(CLOCK), offset.toString());
  }
}

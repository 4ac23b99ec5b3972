package kz.qyzmet.benchmarks.profile;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import kz.qyzmet.stack.CheckFailed;

/**
 * async-profiler in another JVM on this machine. It samples every 5 ms of CPU time by the timers of
 * threads, for which it needs no right beyond those of the JVM's own user. Kernels round such
 * timers, so the share of samples means something and their number does not.
 */
public final class Profiler {
  private static final String START = "start,event=ctimer,interval=5ms";

  private final Path library;

  private Profiler(Path library) {
    this.library = library;
  }

  /** Unpacks the agent into a folder that outlives its use. */
  public static Profiler in(Path folder) throws IOException {
    var file = folder.resolve("libasyncProfiler.so");
    Files.createDirectories(folder);
    try (var packed =
        Profiler.class.getClassLoader().getResourceAsStream(platform() + "/libasyncProfiler.so")) {
      if (packed == null) {
        throw new CheckFailed("Expected a profiler for " + platform() + ", but there is none");
      }
      Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Profiler(file.toAbsolutePath());
  }

  private static String platform() {
    if (System.getProperty("os.name").startsWith("Mac")) {
      return "macos";
    }
    return System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
  }

  /** Begins to sample that process. */
  public void start(long pid) throws IOException {
    tell(pid, START);
  }

  /** The option of a JVM that is sampled from its first moment. */
  public String fromTheStart() {
    return "-agentpath:%s=%s".formatted(library, START);
  }

  /** Ends it; the file gets a line for each stack, {@code frame;frame;frame samples}. */
  public void stop(long pid, Path file) throws IOException {
    tell(pid, "stop,collapsed,file=" + file.toAbsolutePath());
  }

  private void tell(long pid, String command) throws IOException {
    try {
      var machine = VirtualMachine.attach(Long.toString(pid));
      try {
        machine.loadAgentPath(library.toString(), command);
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
      throw new CheckFailed("Expected to profile process " + pid + ", but: " + e.getMessage(), e);
    }
  }
}

package kz.qyzmet.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.qyzmet.stack.CheckFailed;

/** What the kernel says about processes: CPU time and proportional memory. Linux only. */
public final class Processes {
  /** The kernel counts in hundredths of a second on every Linux that a JDK 25 runs on. */
  private static final long MILLIS_PER_TICK = 10;

  private static final Path PROC = Path.of("/proc");

  private Processes() {}

  /** User and system time of these processes, without their children; milliseconds. */
  public static long cpuMillis(Collection<Long> pids) {
    long ticks = 0;
    for (long pid : pids) {
      var stat = Stat.of(pid);
      ticks += stat.user() + stat.system();
    }
    return ticks * MILLIS_PER_TICK;
  }

  /** The same of a process and all of its children, dead and alive, such as PostgreSQL's. */
  public static long familyCpuMillis(long parent) {
    var stat = Stat.of(parent);
    long ticks = stat.user() + stat.system() + stat.childrenUser() + stat.childrenSystem();
    for (long child : children(parent)) {
      try {
        var one = Stat.of(child);
        ticks += one.user() + one.system();
      } catch (CheckFailed gone) {
        // It ended between the two looks; the parent's sum has it at the next reading.
      }
    }
    return ticks * MILLIS_PER_TICK;
  }

  /** The children that a process has now. */
  private static List<Long> children(long parent) {
    return ProcessHandle.of(parent).stream()
        .flatMap(ProcessHandle::children)
        .map(ProcessHandle::pid)
        .toList();
  }

  /** Proportional set size of these processes: shared pages are split among who shares them. */
  public static long pssBytes(Collection<Long> pids) {
    long kilobytes = 0;
    for (long pid : pids) {
      kilobytes += pss(read(PROC.resolve(Long.toString(pid)).resolve("smaps_rollup")));
    }
    return kilobytes * 1024;
  }

  /** The same of a process and its children; one that ends meanwhile has no memory left. */
  public static long familyPssBytes(long parent) {
    long bytes = pssBytes(List.of(parent));
    for (long child : children(parent)) {
      try {
        bytes += pssBytes(List.of(child));
      } catch (CheckFailed gone) {
        // It ended between the two looks.
      }
    }
    return bytes;
  }

  /** The words that a process was started with, its program first. */
  public static List<String> command(long pid) {
    return List.of(read(PROC.resolve(Long.toString(pid)).resolve("cmdline")).split("\0", -1));
  }

  /** Whether a process has a file mapped whose name ends like that. */
  public static boolean maps(long pid, String ending) {
    return read(PROC.resolve(Long.toString(pid)).resolve("maps"))
        .lines()
        .anyMatch(line -> line.endsWith(ending));
  }

  static long pss(String rollup) {
    return rollup
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow(() -> new CheckFailed("Expected a line Pss: in smaps_rollup, but found none"));
  }

  /** The fields that count of {@code /proc/PID/stat}, in ticks. */
  record Stat(long user, long system, long childrenUser, long childrenSystem) {
    static Stat of(long pid) {
      return parse(read(PROC.resolve(Long.toString(pid)).resolve("stat")));
    }

    /** The name in brackets may hold blanks and brackets itself: the last one ends it. */
    static Stat parse(String line) {
      var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      var numbers = new ArrayList<Long>();
      for (int i = 11; i <= 14; i++) {
        numbers.add(Long.parseLong(fields[i]));
      }
      return new Stat(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new CheckFailed("Expected the process behind " + file + " to run, but it is gone", e);
    } catch (IOException e) {
      throw new CheckFailed("Expected to read " + file + ", but: " + e.getMessage(), e);
    }
  }
}

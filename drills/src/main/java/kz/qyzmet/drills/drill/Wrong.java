package kz.qyzmet.drills.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way in which a process can be wrong about the time.
 *
 * @param settings environment variables that make it so
 */
record Wrong(String name, Map<String, String> settings) {
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

  static Wrong zone(String zone) {
    return new Wrong(zone, Map.of("JAVA_TOOL_OPTIONS", "-Duser.timezone=" + zone, "TZ", zone));
  }

  /**
   * A clock that is that much off; sleeps stay true.
   *
   * @param shift such as {@code +1d}
   * @throws Drill.CouldNotRun without libfaketime
   */
  static Wrong clock(String shift) {
    var library =
        library()
            .orElseThrow(
                () ->
                    new Drill.CouldNotRun(
                        "Expected libfaketime under its usual folders or in QYZMET_FAKETIME, but it"
                            + " is not there"));
    return new Wrong(
        shift,
        Map.of(
            "LD_PRELOAD",
            library.toString(),
            "FAKETIME",
            shift,
            "DONT_FAKE_MONOTONIC",
            "1",
            "FAKETIME_FORCE_MONOTONIC_FIX",
            "0"));
  }

  /** Where libfaketime is on this machine. */
  static Optional<Path> library() {
    var told = System.getenv("QYZMET_FAKETIME");
    return told != null
        ? Optional.of(Path.of(told)).filter(Files::exists)
        : LIBRARIES.stream().filter(Files::exists).findFirst();
  }
}

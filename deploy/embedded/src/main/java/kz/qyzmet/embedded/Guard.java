package kz.qyzmet.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Ends a temporary server when the process that started it is gone, however it went: by an exit
 * whose hooks could not run to the end, or by a kill. A shell waits at the other end of a pipe that
 * the operating system closes with that process; it then stops the server and removes its folder.
 *
 * <p>Only for servers whose data nobody wants: a kept folder is tidied up by the next start.
 */
final class Guard implements AutoCloseable {
  // SIGINT is PostgreSQL's fast stop. The terminal's own signals are for the owner, not for us.
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read -r farewell
      [ "$farewell" = closed ] && exit 0
      kill -INT "$1" 2>/dev/null
      for i in $(seq 300); do kill -0 "$1" 2>/dev/null || break; sleep 0.1; done
      rm -rf -- "$2"
      """;

  private final Process shell;

  private Guard(Process shell) {
    this.shell = shell;
  }

  static Guard over(ProcessHandle server, Path folder) throws IOException {
    var shell =
        new ProcessBuilder("sh", "-c", SCRIPT, "sh", Long.toString(server.pid()), folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Guard(shell);
  }

  /** The server has been stopped by its owner: there is nothing left to guard. */
  @Override
  public void close() throws IOException {
    try (var pipe = shell.outputWriter()) {
      pipe.write("closed\n");
    }
  }
}

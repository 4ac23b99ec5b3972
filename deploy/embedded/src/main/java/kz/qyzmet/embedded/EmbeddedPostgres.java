package kz.qyzmet.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL 18 as a child process, durable (fsync and synchronous_commit are on), on the loopback
 * address, with one database and one role per service; a role can connect to its own database only.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String SUPERUSER = "postgres";
  private static final String PASSWORDS = "passwords.properties";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Folder folder;
  private final Map<String, String> passwords;
  private io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
  private ProcessHandle postmaster;
  private final Guard guard;

  /** How a service reaches its own database. */
  public record Database(String host, int port, String name, String user, String password) {
    public String jdbcUrl() {
      return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** The form that the Vert.x client of Quarkus expects. */
    public String reactiveUrl() {
      return "postgresql://" + host + ":" + port + "/" + name;
    }

    public Connection connect() throws SQLException {
      return DriverManager.getConnection(jdbcUrl(), user, password);
    }
  }

  private EmbeddedPostgres(
      Folder folder,
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server,
      Map<String, String> passwords)
      throws IOException {
    this.folder = folder;
    this.server = server;
    this.passwords = passwords;
    this.postmaster = PostmasterPid.running(folder.path().resolve("data"));
    this.guard = folder.isTemporary() ? Guard.over(postmaster, folder.path()) : null;
  }

  /** All four databases, on a free port, with data that goes when this is closed. */
  public static EmbeddedPostgres temporary() {
    return start(null, 0, ServiceDatabases.ALL);
  }

  /**
   * Starts the server and makes sure of the databases and their roles.
   *
   * @param kept the folder to keep data in, or null for a temporary one
   * @param port the port to listen on, or 0 for a free one
   * @throws PartFailed when the folder is held, the port is taken, or the server does not start
   */
  public static EmbeddedPostgres start(Path kept, int port, List<String> databases) {
    var folder = Folder.hold(kept, "postgres");
    try {
      var data = folder.path().resolve("data");
      PostmasterPid.endOrphan(data);
      var chosen = Ports.orFree(port);
      Ports.requireFree(chosen, "PostgreSQL");
      var passwords = passwords(folder.path(), databases);
      var server = startServer(folder.path(), data, chosen, passwords.get(SUPERUSER));
      var started = new EmbeddedPostgres(folder, server, passwords);
      try {
        started.prepare(data, databases);
        return started;
      } catch (IOException | SQLException | RuntimeException e) {
        started.stopServer();
        throw e;
      }
    } catch (IOException | SQLException | IllegalStateException e) {
      folder.close();
      throw new PartFailed("Expected PostgreSQL to start, but: " + e.getMessage(), e);
    } catch (PartFailed e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Stops the server that a killed launcher left on that folder; the caller must know that no
   * living launcher uses it.
   *
   * @return whether there was one
   */
  public static boolean endOrphan(Path kept) {
    try {
      return PostmasterPid.endOrphan(kept.toAbsolutePath().normalize().resolve("data"));
    } catch (IOException e) {
      throw new PartFailed("Expected to end an old PostgreSQL in " + kept + ", but: " + e, e);
    }
  }

  /**
   * How to reach, with all rights, the server that another process of this user has started on a
   * folder; for checks, services never get it.
   *
   * @param port the one that it was started on
   * @throws PartFailed when none has ever been started there
   */
  public static Database superuser(Path kept, int port) {
    try {
      var password = kept(kept.resolve(PASSWORDS)).get(SUPERUSER);
      if (password == null) {
        throw new PartFailed("Expected a server in " + kept + ", but none was started there");
      }
      return new Database(HOST, port, SUPERUSER, SUPERUSER, password);
    } catch (IOException e) {
      throw new PartFailed("Expected to read about the server in " + kept + ", but: " + e, e);
    }
  }

  private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres startServer(
      Path folder, Path data, int port, String password) throws IOException {
    var log = ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
    return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        // The owner closes it in its own order; see the local stack.
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_LIMIT)
        .setConnectConfig("password", password)
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        // The wrapped builder starts with fsync off; an acknowledged write must survive a kill.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "200")
        // A consumer's batch locks each of its applications.
        .setServerConfig("max_locks_per_transaction", "256")
        .setServerConfig("timezone", "UTC")
        .setServerConfig("log_timezone", "UTC")
        // The details of an error quote the row that was refused.
        .setServerConfig("log_error_verbosity", "terse")
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .start();
  }

  private void prepare(Path data, List<String> databases) throws IOException, SQLException {
    try (var connection = connectAsSuperuser();
        var sql = connection.createStatement()) {
      requireDurable(connection);
      sql.execute("ALTER ROLE postgres PASSWORD '" + passwords.get(SUPERUSER) + "'");
      for (var name : databases) {
        ServiceDatabases.create(connection, name, passwords.get(name));
      }
      demandPasswords(data);
      sql.execute("SELECT pg_reload_conf()");
    }
  }

  private static void requireDurable(Connection connection) throws SQLException {
    for (var setting : List.of("fsync", "synchronous_commit")) {
      try (var sql = connection.createStatement();
          var row = sql.executeQuery("SHOW " + setting)) {
        row.next();
        if (!row.getString(1).equals("on")) {
          throw new PartFailed("Expected PostgreSQL to run with " + setting + " on, but it is off");
        }
      }
    }
  }

  /** The wrapped initdb trusts everyone on the machine; from now on a password is asked for. */
  private static void demandPasswords(Path data) throws IOException {
    Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
  }

  private static Map<String, String> passwords(Path folder, List<String> databases)
      throws IOException {
    var file = folder.resolve(PASSWORDS);
    var passwords = kept(file);
    passwords.computeIfAbsent(SUPERUSER, user -> Secrets.random());
    databases.forEach(name -> passwords.computeIfAbsent(name, user -> Secrets.random()));
    var text = new StringBuilder();
    passwords.forEach(
        (user, password) -> text.append(user).append('=').append(password).append('\n'));
    Folder.writeSecret(file, text.toString());
    return passwords;
  }

  private static Map<String, String> kept(Path file) throws IOException {
    var kept = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
    }
    var passwords = new LinkedHashMap<String, String>();
    kept.forEach((user, password) -> passwords.put((String) user, (String) password));
    return passwords;
  }

  /** A connection that may do everything, for checks and drills; services never get it. */
  public Connection connectAsSuperuser() throws SQLException {
    return connectAsSuperuser("postgres");
  }

  /** The same in one of the databases. */
  public Connection connectAsSuperuser(String database) throws SQLException {
    return new Database(HOST, port(), database, SUPERUSER, passwords.get(SUPERUSER)).connect();
  }

  /** The server and its processes, to stop and continue them in a drill. */
  public List<ProcessHandle> processes() {
    var all = new ArrayList<ProcessHandle>(List.of(postmaster));
    postmaster.descendants().forEach(all::add);
    return all;
  }

  /** Ends the server and all its processes at once, as a power cut would; the data stay. */
  public void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
    PostmasterPid.awaitEnd(postmaster);
    try {
      // The wrapper holds a lock on the data until it is closed.
      server.close();
    } catch (IOException e) {
      throw new PartFailed("Expected to let go of a killed PostgreSQL, but: " + e.getMessage(), e);
    }
  }

  /**
   * Starts a killed server again on the same data and port.
   *
   * @throws PartFailed when it does not start
   */
  public void startAgain() {
    var data = folder.path().resolve("data");
    try {
      PostmasterPid.endOrphan(data);
      server = startServer(folder.path(), data, port(), passwords.get(SUPERUSER));
      postmaster = PostmasterPid.running(data);
      try (var connection = connectAsSuperuser()) {
        requireDurable(connection);
      }
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new PartFailed("Expected PostgreSQL to start again, but: " + e.getMessage(), e);
    }
  }

  public Database database(String name) {
    var password = passwords.get(name);
    if (password == null) {
      throw new IllegalArgumentException(
          "Expected one of " + passwords.keySet() + ", but got " + name);
    }
    return new Database(HOST, port(), name, name, password);
  }

  public int port() {
    return server.getPort();
  }

  /**
   * The server's own process, to watch it or to kill it in a drill. The wrapper knows only the
   * starter that stands between; the server itself wrote its number into its data folder.
   */
  public ProcessHandle process() {
    return postmaster;
  }

  public Path log() {
    return folder.path().resolve("postgres.log");
  }

  private void stopServer() throws IOException {
    server.close();
    // The wrapper gives it five seconds; on a busy machine its last checkpoint takes longer.
    PostmasterPid.awaitEnd(postmaster);
    if (guard != null) {
      guard.close();
    }
  }

  @Override
  public void close() {
    try {
      stopServer();
    } catch (IOException e) {
      throw new PartFailed("Expected PostgreSQL to stop, but: " + e.getMessage(), e);
    } finally {
      folder.close();
    }
  }
}

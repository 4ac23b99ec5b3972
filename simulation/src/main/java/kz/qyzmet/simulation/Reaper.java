package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.List;

/** The server's side of a lost client: it ends the sessions of the dead and of the silent. */
final class Reaper {
  /** How long the server lets a silent transaction stand: idle_in_transaction_session_timeout. */
  private static final long SILENCE = 45 * SECOND;

  private final String server;
  private final World world;
  private final List<Database.Session> sessions;

  /**
   * A server's.
   *
   * @param sessions the open ones, as the server keeps them
   */
  Reaper(String server, World world, List<Database.Session> sessions) {
    this.server = server;
    this.world = world;
    this.sessions = sessions;
  }

  void watch(Replica client) {
    client.whenCrashed(
        () -> {
          var orphans = of(client);
          world.time.after(world.chance.between(0, 100 * MILLI), () -> orphans.forEach(this::end));
        });
    client.whenFrozen(
        () -> {
          var silent = of(client);
          int life = client.life();
          world.time.after(
              SILENCE,
              () -> {
                if (client.isFrozen() && client.life() == life) {
                  silent.forEach(this::end);
                }
              });
        });
  }

  private List<Database.Session> of(Replica client) {
    return sessions.stream().filter(session -> session.client == client).toList();
  }

  private void end(Database.Session session) {
    if (session.open) {
      world.story.tell(server, "ends a session of", session.client.name());
      session.abort();
    }
  }
}

package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * HTTP between people and services: one of the processes that run, a request and an answer that
 * travel, and either may be lost. Whoever hears nothing asks again under the same key, until there
 * is an answer.
 */
final class Wire {
  private static final long PATIENCE = 10 * SECOND;

  private final World world;

  Wire(World world) {
    this.world = world;
  }

  /**
   * Asks until there is an answer.
   *
   * @param endpoint what a process does with the request
   * @param answered hears the first answer that arrives
   */
  void ask(
      Service service,
      String who,
      String what,
      BiConsumer<Replica, Service.Exchange> endpoint,
      Consumer<Reply> answered) {
    new Call(service, who, what, endpoint, answered).attempt();
  }

  private final class Call {
    private final Service service;
    private final String who;
    private final String what;
    private final BiConsumer<Replica, Service.Exchange> endpoint;
    private final Consumer<Reply> answered;
    private int attempts;
    private boolean over;

    Call(
        Service service,
        String who,
        String what,
        BiConsumer<Replica, Service.Exchange> endpoint,
        Consumer<Reply> answered) {
      this.service = service;
      this.who = who;
      this.what = what;
      this.endpoint = endpoint;
      this.answered = answered;
    }

    private void attempt() {
      int mine = ++attempts;
      var up = service.replicas.stream().filter(Replica::isUp).toList();
      world.time.after(PATIENCE, () -> again(mine));
      if (up.isEmpty() || world.faults.loss()) {
        return;
      }
      var replica = world.chance.of(up);
      if (attempts > 1) {
        world.story.tell(who, "asks again:", what);
      }
      replica.later(world.faults.delay(), what, () -> serve(replica, mine));
    }

    private void serve(Replica replica, int attempt) {
      endpoint.accept(
          replica,
          new Service.Exchange() {
            @Override
            public void answer(Reply reply) {
              if (world.faults.loss()) {
                world.story.tell(who, "NEVER HEARS the answer to:", what);
              } else {
                world.time.after(world.faults.delay(), () -> hear(attempt, reply));
              }
            }

            @Override
            public void fail() {
              world.time.after(world.chance.between(10 * MILLI, 3 * SECOND), () -> again(attempt));
            }
          });
    }

    private void hear(int attempt, Reply reply) {
      if (!over && attempt == attempts) {
        over = true;
        answered.accept(reply);
      }
    }

    private void again(int attempt) {
      if (!over && attempt == attempts) {
        attempt();
      }
    }
  }
}

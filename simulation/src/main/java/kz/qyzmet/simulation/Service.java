package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the four services share: a database, two processes, a relay in each, and idempotency. */
abstract class Service {
  static final int REPLICAS = 2;

  final World world;
  final Database database;
  final Tables tables;
  final List<Replica> replicas = new ArrayList<>();
  Group reading;
  private final Map<Replica, Relay> relays = new LinkedHashMap<>();

  Service(World world, String name) {
    this.world = world;
    this.tables = new Tables(world.bytes);
    this.database = new Database(name + "-db", world);
    for (int i = 1; i <= REPLICAS; i++) {
      var replica = new Replica(name + "-" + i, world);
      database.serves(replica);
      replicas.add(replica);
      relays.put(replica, new Relay(world, replica, database, tables));
    }
  }

  final void kick(Replica replica) {
    relays.get(replica).kick();
  }

  /** An inbox in every process. */
  final void follow(String consumer, InboxHandler handler, Group group) {
    this.reading = group;
    for (var replica : replicas) {
      var inbox =
          new InboxConsumer(
              this,
              replica,
              consumer,
              (tx, events, then) -> handler.handle(replica, tx, events, then),
              () -> kick(replica));
      group.member(replica, inbox::consume);
    }
  }

  /** A handler that knows in which process it runs. */
  @FunctionalInterface
  interface InboxHandler {
    void handle(
        Replica replica,
        Database.Session tx,
        List<kz.qyzmet.contracts.event.Envelope<?>> events,
        Consumer<InboxConsumer.Handled> then);
  }

  /**
   * A request with its idempotency key.
   *
   * @param caller whose key it is
   * @param request stands for method, path and body
   */
  record Command(String caller, String key, String request) {}

  private String row(Command command) {
    return world.mutant == Mutant.KEY_WITHOUT_CALLER
        ? command.key()
        : command.caller() + " " + command.key();
  }

  /** In a statement that writes: the answer under its key, unless the key has one. */
  final void keep(Database.Session tx, Command command, Reply reply) {
    tx.require(!tables.idempotency.containsKey(row(command)), "idempotency_pk");
    tx.write(
        () ->
            tables.idempotency.put(row(command), new Tables.StoredReply(command.request(), reply)));
  }

  /**
   * What the kit's guard does with a refusal or a taken key: the first answer where there is one,
   * else the refusal itself.
   */
  final void firstAnswer(
      Replica replica, Command command, Supplier<Reply> otherwise, Exchange exchange) {
    database.<Reply>execute(
        replica,
        "look-up of the key",
        (tx, reply) -> {
          var stored = tables.idempotency.get(row(command));
          if (stored == null) {
            reply.accept(otherwise.get());
          } else if (stored.request().equals(command.request())) {
            reply.accept(stored.reply());
          } else {
            reply.accept(Reply.refused(Reply.REFUSED, Reply.KEY_REUSED));
          }
        },
        exchange::answer,
        failure -> exchange.fail());
  }

  /** The callers' side of a request: an answer, or the silence of a failed one (a 503). */
  interface Exchange {
    void answer(Reply reply);

    void fail();
  }
}

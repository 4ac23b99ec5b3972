package kz.qyzmet.notification.cabinet.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import kz.qyzmet.kit.log.Failures;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.usecase.Doorbells;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries "something may have come" from process to process, by NOTIFY in the writing transaction
 * and LISTEN on a connection of its own. While that connection is away the streams still look at
 * every heartbeat; when it is back everybody looks once.
 */
@ApplicationScoped
class DatabaseBell {
  private static final Logger LOG = Logger.getLogger(DatabaseBell.class);
  private static final String CHANNEL = "cabinet";
  private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', $1)";

  /** A payload has room for 7999 bytes; an applicant takes 22 and a comma. */
  private static final int PER_NOTIFICATION = 300;

  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Vertx vertx;
  private final Doorbells bells;
  private final PgConnectOptions database;
  private PgSubscriber subscriber;

  DatabaseBell(
      Vertx vertx,
      Doorbells bells,
      @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.vertx = vertx;
    this.bells = bells;
    this.database =
        PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
            .setUser(user)
            .setPassword(password);
  }

  void start(@Observes StartupEvent event) {
    subscriber =
        PgSubscriber.subscriber(vertx, database)
            .reconnectPolicy(tries -> Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(tries, 6)));
    subscriber.channel(CHANNEL).subscribeHandler(_ -> bells.ringAll()).handler(this::heard);
    subscriber
        .connect()
        .onFailure(
            failure -> LOG.warnf("bell=not-connected retry=yes cause=%s", Failures.line(failure)));
  }

  void stop(@Observes ShutdownEvent event) {
    if (subscriber != null) {
      subscriber.close();
    }
  }

  private void heard(String applicants) {
    bells.ring(Arrays.stream(applicants.split(",", -1)).map(ApplicantId::new).toList());
  }

  /** Rings when the transaction commits, and never when it does not. */
  static Uni<Void> ring(SqlConnection tx, Collection<ApplicantId> applicants) {
    var names = List.copyOf(applicants);
    var tuples = new ArrayList<Tuple>();
    for (var from = 0; from < names.size(); from += PER_NOTIFICATION) {
      var some = names.subList(from, Math.min(names.size(), from + PER_NOTIFICATION));
      tuples.add(Tuple.of(String.join(",", some.stream().map(ApplicantId::value).toList())));
    }
    return tx.preparedQuery(NOTIFY).executeBatch(tuples).replaceWithVoid();
  }
}

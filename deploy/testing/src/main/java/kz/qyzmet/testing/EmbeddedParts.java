package kz.qyzmet.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.qyzmet.embedded.EmbeddedKafka;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;

/** In this JVM and as its child: what runs where no Docker engine answers. */
record EmbeddedParts(EmbeddedPostgres postgres, Database database, EmbeddedKafka broker)
    implements Parts {
  static EmbeddedParts start(String database) {
    var kafka = CompletableFuture.supplyAsync(EmbeddedKafka::temporary);
    var postgres = EmbeddedPostgres.start(null, 0, List.of(database));
    return new EmbeddedParts(postgres, postgres.database(database), kafka.join());
  }

  @Override
  public String kafka() {
    return broker.bootstrapServers();
  }

  @Override
  public void close() {
    broker.close();
    postgres.close();
  }
}

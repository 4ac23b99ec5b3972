package kz.qyzmet.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.embedded.PartFailed;
import kz.qyzmet.embedded.Secrets;
import kz.qyzmet.embedded.ServiceDatabases;
import kz.qyzmet.embedded.Topics;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * In containers, where a Docker engine answers. This branch compiles but has never run: the
 * machines on which the project is built have no Docker engine. The embedded parts are what the
 * tests have proven.
 */
record ContainerParts(PostgreSQLContainer postgres, KafkaContainer broker, Database database)
    implements Parts {
  static ContainerParts start(String database) {
    var postgres = new PostgreSQLContainer(DockerImageName.parse("postgres:18"));
    var kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.1.1"));
    kafka.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    kafka.withEnv("KAFKA_LOG_MESSAGE_TIMESTAMP_TYPE", "LogAppendTime");
    postgres.start();
    kafka.start();
    Topics.create(kafka.getBootstrapServers());
    return new ContainerParts(postgres, kafka, database(postgres, database));
  }

  private static Database database(PostgreSQLContainer postgres, String name) {
    var password = Secrets.random();
    try (var superuser =
        DriverManager.getConnection(
            postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())) {
      ServiceDatabases.create(superuser, name, password);
    } catch (SQLException e) {
      throw new PartFailed("Expected to create the database " + name + ", but: " + e, e);
    }
    return new Database(postgres.getHost(), postgres.getMappedPort(5432), name, name, password);
  }

  @Override
  public String kafka() {
    return broker.getBootstrapServers();
  }

  @Override
  public void close() {
    broker.stop();
    postgres.stop();
  }
}

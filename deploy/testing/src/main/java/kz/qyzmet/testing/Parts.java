package kz.qyzmet.testing;

import kz.qyzmet.embedded.EmbeddedPostgres.Database;

/** The two parts that come either embedded or in containers. */
interface Parts extends AutoCloseable {
  Database database();

  String kafka();

  @Override
  void close();
}

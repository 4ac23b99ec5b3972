package kz.qyzmet.intake.attachment.persistence;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import kz.qyzmet.intake.attachment.usecase.ContentStore;
import kz.qyzmet.intake.testing.IntakeTest;

@QuarkusTest
class PgContentStoreTest extends IntakeTest implements ContentStoreContract {
  @Inject Pool pool;

  @Override
  public ContentStore store() {
    return new PgContentStore(pool);
  }
}

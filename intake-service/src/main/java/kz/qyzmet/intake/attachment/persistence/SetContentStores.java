package kz.qyzmet.intake.attachment.persistence;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.attachment.usecase.ContentStore;
import kz.qyzmet.intake.attachment.usecase.ContentStores;

/** The store that the setting names, and the database's own, which needs no setting. */
@ApplicationScoped
class SetContentStores implements ContentStores {
  private final ContentStore chosen;
  private final Map<String, ContentStore> byKind;

  SetContentStores(IntakeConfig config, Pool pool, Vertx vertx) {
    var postgresql = new PgContentStore(pool);
    this.chosen = chosen(config.contentStore(), postgresql, vertx);
    var all = new HashMap<String, ContentStore>();
    all.put(postgresql.kind(), postgresql);
    all.put(chosen.kind(), chosen);
    config
        .contentStoresBefore()
        .orElse(List.of())
        .forEach(setting -> add(all, setting, chosen(setting, postgresql, vertx)));
    this.byKind = Map.copyOf(all);
  }

  /** A scan's row tells the kind of its store alone. */
  static void add(Map<String, ContentStore> all, String setting, ContentStore before) {
    if (all.putIfAbsent(before.kind(), before) != null
        && !before.kind().equals(PgContentStore.KIND)) {
      throw new IllegalArgumentException(
          "Expected qyzmet.intake.content-stores-before to name stores of other kinds than the"
              + " chosen one and each other, but it has "
              + setting);
    }
  }

  static ContentStore chosen(String setting, ContentStore postgresql, Vertx vertx) {
    if (setting.equals(PgContentStore.KIND)) {
      return postgresql;
    }
    if (setting.startsWith("file:///")) {
      return new FileContentStore(Path.of(URI.create(setting)), vertx);
    }
    if (setting.matches("s3://[^/]+(/.*[^/])?")) {
      return S3ContentStore.of(URI.create(setting), vertx);
    }
    throw new IllegalArgumentException(
        "Expected qyzmet.intake.content-store to be postgresql, file:///FOLDER or"
            + " s3://BUCKET[/PREFIX], but it is "
            + setting);
  }

  @Override
  public ContentStore chosen() {
    return chosen;
  }

  @Override
  public Map<String, ContentStore> byKind() {
    return byKind;
  }
}

package kz.qyzmet.intake.attachment.persistence;

import static kz.qyzmet.intake.attachment.persistence.ContentStoreContract.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import kz.qyzmet.embedded.Ports;
import kz.qyzmet.intake.attachment.usecase.ContentStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Against S3Mock, which speaks S3's own protocol over HTTP. */
class S3ContentStoreTest implements ContentStoreContract {
  private static final String BUCKET = "scans";
  private static final Vertx VERTX = Vertx.vertx();

  private static S3Mock mock;
  private static S3Client client;

  @BeforeAll
  static void start(@TempDir Path folder) {
    mock = S3Mock.start(folder);
    client = client(mock.url());
    client.createBucket(create -> create.bucket(BUCKET));
  }

  @AfterAll
  static void stop() {
    client.close();
    mock.close();
    done(VERTX.close());
  }

  private static S3Client client(String url) {
    return S3ContentStore.client()
        .endpointOverride(URI.create(url))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("somebody", "a secret")))
        .build();
  }

  @Override
  public ContentStore store() {
    return new S3ContentStore(client, BUCKET, "intake/", VERTX);
  }

  @Test
  void the_objects_name_is_the_prefix_and_the_id() {
    // Given
    var id = UUID.randomUUID();
    // When
    done(store().put(id, new byte[] {1}));
    // Then
    assertThat(client.listObjectsV2(list -> list.bucket(BUCKET)).contents())
        .extracting(S3Object::key)
        .contains("intake/" + id);
  }

  @Test
  void a_store_that_is_away_is_worth_another_try() {
    try (var nobody = client("http://127.0.0.1:" + Ports.free())) {
      // Given
      var store = new S3ContentStore(nobody, BUCKET, "", VERTX);
      // When
      var put = store.put(UUID.randomUUID(), new byte[] {1});
      // Then
      assertThatThrownBy(() -> done(put)).hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void a_bucket_that_is_not_there_is_no_absent_scan() {
    // Given
    var store = new S3ContentStore(client, "another-bucket", "", VERTX);
    // When
    var get = store.get(UUID.randomUUID());
    // Then
    assertThatThrownBy(() -> done(get)).hasCauseInstanceOf(IOException.class);
  }
}

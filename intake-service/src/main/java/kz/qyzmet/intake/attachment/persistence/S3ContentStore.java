package kz.qyzmet.intake.attachment.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.qyzmet.intake.attachment.usecase.ContentStore;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Bytes as objects of a bucket. Address, region and keys are found as the AWS SDK always finds
 * them; the bucket is named in the path, which other makers' stores need and Amazon's understands.
 */
final class S3ContentStore implements ContentStore {
  static final String KIND = "s3";

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final Duration DONE_WITHIN = Duration.ofSeconds(20);

  private final S3Client s3;
  private final String bucket;
  private final String prefix;
  private final Vertx vertx;

  /**
   * A store of one bucket.
   *
   * @param prefix before the id; may be empty
   */
  S3ContentStore(S3Client s3, String bucket, String prefix, Vertx vertx) {
    this.s3 = s3;
    this.bucket = bucket;
    this.prefix = prefix;
    this.vertx = vertx;
  }

  /** As {@code s3://bucket/prefix} names it. */
  static S3ContentStore of(URI place, Vertx vertx) {
    var path = place.getPath() == null ? "" : place.getPath();
    return new S3ContentStore(
        client().build(),
        place.getAuthority(),
        path.isEmpty() ? "" : path.substring(1) + "/",
        vertx);
  }

  /** What is the same wherever the store is: the time that it has, and its few connections. */
  static S3ClientBuilder client() {
    return S3Client.builder()
        .forcePathStyle(true)
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_WITHIN)
                .socketTimeout(ANSWER_WITHIN))
        .overrideConfiguration(limits -> limits.apiCallTimeout(DONE_WITHIN));
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** The store compares the checksum, and takes nothing that has changed on the way. */
  @Override
  public Uni<Void> put(UUID id, byte[] content) {
    return apart(
        () -> {
          s3.putObject(
              put -> put.bucket(bucket).key(key(id)).checksumSHA256(sha256(content)),
              RequestBody.fromBytes(content));
          return null;
        });
  }

  @Override
  public Uni<Optional<byte[]>> get(UUID id) {
    return apart(
        () -> {
          try {
            return Optional.of(
                s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(id))).asByteArray());
          } catch (NoSuchKeyException absent) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Uni<Void> delete(UUID id) {
    return apart(
        () -> {
          s3.deleteObject(delete -> delete.bucket(bucket).key(key(id)));
          return null;
        });
  }

  private String key(UUID id) {
    return prefix + id;
  }

  /** On a thread that may wait; whatever the store has against it is worth another try. */
  private <T> Uni<T> apart(Supplier<T> call) {
    return vertx.executeBlocking(
        () -> {
          try {
            return call.get();
          } catch (SdkException e) {
            throw new UncheckedIOException(new IOException("the object store did not do it", e));
          }
        },
        false);
  }

  private static String sha256(byte[] content) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package kz.qyzmet.signatures.register;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** Fields one after another, each behind its length in bytes: no two lists give the same bytes. */
final class RegisterBytes {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private RegisterBytes() {}

  static byte[] of(String... fields) {
    var bytes = new ByteArrayOutputStream();
    for (var field : fields) {
      var value = field.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes((value.length + ":").getBytes(StandardCharsets.US_ASCII));
      bytes.writeBytes(value);
    }
    return bytes.toByteArray();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String time(Instant at) {
    return MICROSECONDS.format(at);
  }
}

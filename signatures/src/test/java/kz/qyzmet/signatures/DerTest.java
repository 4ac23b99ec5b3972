package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** Bombs are told before they are read. */
class DerTest {
  private static final int SEQUENCE = 0x30;

  private static Reason reason(byte[] bytes) {
    try {
      Der.read(bytes);
      return null;
    } catch (Refusal e) {
      return e.reason();
    }
  }

  private static byte[] nested(int depth) {
    var bytes = new byte[0];
    for (int i = 0; i < depth; i++) {
      var out = new ByteArrayOutputStream();
      out.write(SEQUENCE);
      out.write(0x83);
      out.write(bytes.length >> 16);
      out.write(bytes.length >> 8);
      out.write(bytes.length);
      out.writeBytes(bytes);
      bytes = out.toByteArray();
    }
    return bytes;
  }

  @Test
  void a_value_within_the_bounds_is_read() {
    assertThat(reason(nested(30))).isNull();
  }

  @Test
  void a_deep_one_is_refused() {
    assertThat(reason(nested(2_000))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void a_deep_one_of_unknown_length_is_refused() {
    // Given: each says only that it begins
    var bytes = new byte[200_000];
    for (int i = 0; i < bytes.length; i += 2) {
      bytes[i] = SEQUENCE;
      bytes[i + 1] = (byte) 0x80;
    }
    // When, then
    assertThat(reason(bytes)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void one_of_very_many_parts_is_refused() {
    // Given: a sequence of empty values
    var bytes = new byte[200_005];
    bytes[0] = SEQUENCE;
    bytes[1] = (byte) 0x83;
    bytes[2] = (byte) (200_000 >> 16);
    bytes[3] = (byte) (200_000 >> 8);
    bytes[4] = (byte) 200_000;
    for (int i = 5; i < bytes.length; i += 2) {
      bytes[i] = 5;
    }
    // When, then
    assertThat(reason(bytes)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void a_length_beyond_the_end_is_refused() {
    assertThat(reason(new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1}))
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void roots_that_are_none_are_refused() {
    assertThatThrownBy(() -> Trust.of("", "", "")).isInstanceOf(IllegalArgumentException.class);
  }
}

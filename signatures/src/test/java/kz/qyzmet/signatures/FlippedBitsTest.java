package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import kz.qyzmet.authority.Algorithm;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is changed anywhere is not valid any more: nothing in a message is idle. */
class FlippedBitsTest {
  private static final int MANY = 1 << 20;

  private static World world;
  private static byte[] message;

  @BeforeContainer
  static void start() {
    world = new World(Algorithm.RSA);
    message = world.signed();
  }

  @AfterContainer
  static void stop() {
    world.close();
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    var other = bytes.clone();
    other[bit / 8] ^= (byte) (1 << (bit % 8));
    return other;
  }

  private static Verdict verdict(byte[] content, byte[] signed) {
    return world.verifier.verify(content, signed, Expected.applicant(World.IIN), World.MORNING);
  }

  @Property(tries = 3000)
  void a_flipped_bit_of_the_message_makes_it_void(@ForAll @IntRange(max = MANY) int at) {
    int bit = at % (message.length * 8);
    assertThat(verdict(World.CONTENT, flipped(message, bit)))
        .as("bit %s", bit)
        .isInstanceOf(Verdict.Refused.class);
  }

  @Property(tries = 200)
  void a_flipped_bit_of_the_content_makes_it_void(@ForAll @IntRange(max = MANY) int at) {
    int bit = at % (World.CONTENT.length * 8);
    assertThat(verdict(flipped(World.CONTENT, bit), message))
        .isEqualTo(new Verdict.Refused(Reason.WRONG_BYTES));
  }

  @Property(tries = 500)
  void any_bytes_at_all_are_answered(@ForAll long seed, @ForAll @IntRange(max = 200) int size) {
    var bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    assertThat(verdict(World.CONTENT, bytes)).isInstanceOf(Verdict.Refused.class);
  }

  @Property(tries = 500)
  void a_message_with_a_part_of_it_overwritten_is_void(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
    var random = new Random(seed);
    var bytes = message.clone();
    var other = new byte[size];
    random.nextBytes(other);
    System.arraycopy(other, 0, bytes, random.nextInt(bytes.length - size), size);
    if (!Arrays.equals(bytes, message)) {
      assertThat(verdict(World.CONTENT, bytes)).isInstanceOf(Verdict.Refused.class);
    }
  }
}

package kz.qyzmet.signatures;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * Reads ASN.1 only after a walk over tags and lengths, without recursion, has shown that it is
 * neither deep nor of many parts: the reader itself goes down by calling itself.
 */
final class Der {
  private static final int DEPTH = 40;
  private static final int PARTS = 20_000;
  private static final int CONSTRUCTED = 0x20;
  private static final int LONG_TAG = 0x1f;
  private static final int LONG_LENGTH = 0x80;

  private Der() {}

  /** The one value that these bytes are. */
  static ASN1Primitive read(byte[] bytes) throws Refusal {
    return read(bytes, PARTS);
  }

  /** The same for a list of many entries. */
  static ASN1Primitive readMany(byte[] bytes) throws Refusal {
    return read(bytes, Integer.MAX_VALUE);
  }

  private static ASN1Primitive read(byte[] bytes, int parts) throws Refusal {
    bound(bytes, parts);
    try {
      var value = ASN1Primitive.fromByteArray(bytes);
      Refusal.unless(value != null, Reason.MALFORMED);
      return value;
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Reason.MALFORMED);
    }
  }

  static byte[] of(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it came: a value that was read in BER stays so. */
  static byte[] asRead(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void bound(byte[] bytes, int most) throws Refusal {
    var ends = new int[DEPTH + 1];
    int depth = 0;
    ends[0] = bytes.length;
    int at = 0;
    int parts = 0;
    while (true) {
      while (at == ends[depth] && depth > 0) {
        depth--;
      }
      if (at == ends[depth]) {
        return;
      }
      Refusal.unless(++parts <= most, Reason.TOO_LARGE);
      Refusal.unless(at + 2 <= bytes.length, Reason.MALFORMED);
      int tag = bytes[at++];
      // No value of a signature has a tag beyond 30.
      Refusal.unless((tag & LONG_TAG) != LONG_TAG, Reason.MALFORMED);
      int first = bytes[at++] & 0xff;
      int end;
      if (first == LONG_LENGTH) {
        Refusal.unless((tag & CONSTRUCTED) != 0, Reason.MALFORMED);
        // Ends by a mark, wherever that is within the surrounding value.
        end = -1;
      } else if (first < LONG_LENGTH) {
        end = at + first;
      } else {
        int size = first & 0x7f;
        Refusal.unless(size <= 4 && at + size <= bytes.length, Reason.MALFORMED);
        long length = 0;
        for (int i = 0; i < size; i++) {
          length = (length << 8) | (bytes[at++] & 0xff);
        }
        Refusal.unless(length <= bytes.length - at, Reason.MALFORMED);
        end = at + (int) length;
      }
      if (end < 0) {
        depth = down(ends, depth, Integer.MAX_VALUE);
      } else if (tag == 0 && end == at && ends[depth] == Integer.MAX_VALUE) {
        depth--;
      } else {
        Refusal.unless(end <= bytes.length && end <= ends[depth], Reason.MALFORMED);
        if ((tag & CONSTRUCTED) != 0) {
          depth = down(ends, depth, end);
        } else {
          at = end;
        }
      }
    }
  }

  private static int down(int[] ends, int depth, int end) throws Refusal {
    Refusal.unless(depth < DEPTH, Reason.TOO_LARGE);
    ends[depth + 1] = end;
    return depth + 1;
  }
}

package kz.qyzmet.drills.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** One connection that stays, with one request under way at most, for a single thread. */
final class Wire implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
  private static final int LARGEST_ANSWER = 64 * 1024;
  private static final int STATUS_AT = 9;
  private static final int STATUS_LENGTH = 3;

  /** An answer with what the load needs of it. */
  record Reply(int status, boolean saysWhenToRetry, byte[] body) {
    /** Whether the service would not work just now, and says when it will. */
    boolean isRefusal() {
      return (status == 429 || status == 503) && saysWhenToRetry;
    }
  }

  private final SocketChannel channel;
  private final ByteBuffer in = ByteBuffer.allocate(LARGEST_ANSWER);

  /** Whoever uses it; when what it has sent was due, by the nano clock. */
  final Applicant applicant;

  long due;

  private Wire(SocketChannel channel, Applicant applicant) {
    this.channel = channel;
    this.applicant = applicant;
  }

  static Wire open(int port, Applicant applicant, Selector selector) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    var wire = new Wire(channel, applicant);
    channel.register(selector, SelectionKey.OP_READ, wire);
    return wire;
  }

  /** Sends the applicant's next command: it is small, and the socket has room for it. */
  void send(long wasDue) throws IOException {
    due = wasDue;
    var out = ByteBuffer.wrap(applicant.next());
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /** Reads what has come; null where that is no whole answer yet. */
  Reply read() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("Expected an answer, but the connection was closed");
    }
    int headEnd = headEnd();
    if (headEnd < 0) {
      return null;
    }
    var head =
        new String(in.array(), 0, headEnd, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    var length = LENGTH.matcher(head);
    int end = headEnd + (length.find() ? Integer.parseInt(length.group(1)) : 0);
    if (in.position() < end) {
      return null;
    }
    var reply =
        new Reply(
            Integer.parseInt(head, STATUS_AT, STATUS_AT + STATUS_LENGTH, 10),
            head.contains("\r\nretry-after:"),
            Arrays.copyOfRange(in.array(), headEnd, end));
    in.clear();
    return reply;
  }

  /** Where the body begins; -1 while the head is not whole. */
  private int headEnd() {
    var bytes = in.array();
    for (int i = 3; i < in.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package kz.qyzmet.drills.load;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Uploads and submits in turn; what is refused is left, and tried anew under another key. */
final class Applicant {
  private static final int CREATED = 201;

  /** What an answer comes to. */
  enum Taken {
    ACKNOWLEDGED,
    REFUSED,
    /** Neither: under load as at any other time a service may not answer like that. */
    UNEXPECTED
  }

  private final Supplier<Request> upload;
  private final Function<String, Request> submission;
  private final Consumer<Acknowledged> ledger;
  private String attachment;
  private Request asked;

  Applicant(
      Supplier<Request> upload,
      Function<String, Request> submission,
      Consumer<Acknowledged> ledger) {
    this.upload = upload;
    this.submission = submission;
    this.ledger = ledger;
  }

  /** The bytes of the next command. */
  byte[] next() {
    asked = attachment == null ? upload.get() : submission.apply(attachment);
    var head = new StringBuilder(asked.method()).append(' ').append(asked.path());
    head.append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ").append(asked.body().length);
    asked.headers().forEach((name, value) -> head.append("\r\n" + name + ": " + value));
    var bytes = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    var whole = java.util.Arrays.copyOf(bytes, bytes.length + asked.body().length);
    System.arraycopy(asked.body(), 0, whole, bytes.length, asked.body().length);
    return whole;
  }

  /** Takes the answer to the last command. */
  Taken take(Wire.Reply reply) {
    if (reply.status() != CREATED) {
      return reply.isRefusal() ? Taken.REFUSED : Taken.UNEXPECTED;
    }
    var verb = attachment == null ? "upload" : "submit";
    var id = Client.json(reply.body()).get("id").asText();
    ledger.accept(Acknowledged.now(verb, id, asked, reply.status(), 0, 1));
    attachment = attachment == null ? id : null;
    return Taken.ACKNOWLEDGED;
  }
}

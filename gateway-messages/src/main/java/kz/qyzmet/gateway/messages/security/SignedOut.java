package kz.qyzmet.gateway.messages.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.cxf.interceptor.AttachmentOutInterceptor;
import org.apache.cxf.interceptor.StaxOutEndingInterceptor;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Signs what leaves, answers and faults too: it is held back until it is whole. */
final class SignedOut extends AbstractPhaseInterceptor<Message> {
  private final SigningKey key;

  SignedOut(SigningKey key) {
    super(Phase.PRE_STREAM);
    this.key = Objects.requireNonNull(key, "key");
    addBefore(AttachmentOutInterceptor.class.getName());
    addBefore(StaxOutInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    var wire = message.getContent(OutputStream.class);
    if (wire != null) {
      var held = new ByteArrayOutputStream();
      message.setContent(OutputStream.class, held);
      message.getInterceptorChain().add(new Ending(key, held, wire));
    }
  }

  private static final class Ending extends AbstractPhaseInterceptor<Message> {
    private final SigningKey key;
    private final ByteArrayOutputStream held;
    private final OutputStream wire;

    Ending(SigningKey key, ByteArrayOutputStream held, OutputStream wire) {
      super(Phase.PRE_STREAM_ENDING);
      this.key = key;
      this.held = held;
      this.wire = wire;
      addAfter(StaxOutEndingInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
      try {
        wire.write(SignedMessages.sign(held.toByteArray(), key));
        wire.flush();
        message.setContent(OutputStream.class, wire);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}

package kz.qyzmet.gateway.messages.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import kz.qyzmet.gateway.messages.ErrorCode;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageUtils;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;

/**
 * Lets in what is within the limits, signed by a trusted party and made by the schema. What was
 * proven is what is worked with: CXF reads the same tree, never the bytes once more.
 */
final class SignedIn extends AbstractSoapInterceptor {
  /** The body's element, in the exchange: a fault is written in its words. */
  static final String CALL = SignedIn.class.getName() + ".call";

  private final TrustedCertificates trusted;
  private final Limits limits;
  private final InstantSource clock;

  SignedIn(TrustedCertificates trusted, Limits limits, InstantSource clock) {
    super(Phase.RECEIVE);
    this.trusted = Objects.requireNonNull(trusted, "trusted");
    this.limits = Objects.requireNonNull(limits, "limits");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  @Override
  public Set<QName> getUnderstoodHeaders() {
    return Set.of(Signatures.SECURITY);
  }

  @Override
  public void handleMessage(SoapMessage message) {
    var in = message.getContent(InputStream.class);
    if (in == null || "GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
      // The WSDL is for everybody.
      return;
    }
    QName call = null;
    try {
      var envelope = Envelope.of(XmlReader.read(XmlReader.bytes(in, limits), limits));
      var element = envelope.call();
      call = Envelope.name(element);
      message.getExchange().put(CALL, call);
      Signatures.verify(envelope, trusted, clock.instant());
      isOffered(message, call);
      envelope.fits();
      message.removeContent(InputStream.class);
      message.setContent(
          XMLStreamReader.class, StaxUtils.createXMLStreamReader(envelope.document()));
    } catch (Refused refused) {
      throw Faults.of(refused, call, service(message), clock.instant());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The schemas know every channel's calls; an endpoint takes its own. */
  private static void isOffered(SoapMessage message, QName call) throws Refused {
    if (MessageUtils.isRequestor(message)) {
      return;
    }
    var offered =
        message
            .getExchange()
            .getEndpoint()
            .getEndpointInfo()
            .getInterface()
            .getOperations()
            .stream()
            .flatMap(operation -> operation.getInput().getMessageParts().stream())
            .anyMatch(part -> call.equals(part.getElementQName()));
    if (!offered) {
      throw new Refused(
          ErrorCode.BAD_FORMAT,
          "not-offered",
          "Expected a call that this endpoint offers, but it has none of that name");
    }
  }

  static QName service(Message message) {
    return message.getExchange().getEndpoint().getEndpointInfo().getInterface().getName();
  }
}

package kz.qyzmet.gateway.messages.security;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotificationResponse;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.async.GetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.GetMessages;
import kz.qyzmet.gateway.messages.async.GetMessagesResponse;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotification;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotificationResponse;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import kz.qyzmet.gateway.messages.documents.DocumentsRequest;
import kz.qyzmet.gateway.messages.documents.DocumentsResponse;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import kz.qyzmet.gateway.messages.learners.LearnerRequest;
import kz.qyzmet.gateway.messages.learners.LearnerResponse;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whole messages as bytes, for whoever speaks without CXF. */
public final class SignedMessages {
  private static final JAXBContext CONTEXT = context();

  private SignedMessages() {}

  /** An envelope around a call or an answer, not signed. */
  public static byte[] write(Object call) {
    try {
      var document =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      var envelope = document.createElementNS(Envelope.SOAP, "soap:Envelope");
      var body = document.createElementNS(Envelope.SOAP, "soap:Body");
      document.appendChild(envelope).appendChild(body);
      CONTEXT.createMarshaller().marshal(call, body);
      return bytes(document);
    } catch (ParserConfigurationException | JAXBException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Signs a message of ours, however long.
   *
   * @throws IllegalStateException if it is no envelope
   */
  public static byte[] sign(byte[] message, SigningKey key) {
    try {
      var limits = new Limits(Math.max(1, message.length), Integer.MAX_VALUE);
      var envelope = Envelope.of(XmlReader.read(message, limits));
      Signatures.sign(envelope, key);
      return bytes(envelope.document());
    } catch (Refused impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * A signed fault in the gateway's form, for whoever refuses a call before it is read.
   *
   * @param reason a constant that a program can tell apart
   * @param text in the shape "Expected …, but …"
   * @param service the interface that was called
   */
  public static byte[] fault(
      ErrorCode code, String reason, String text, QName service, Instant at, SigningKey key) {
    var refused = new Refused(code, reason, text);
    return sign(bytes(Faults.message(refused, service, at)), key);
  }

  /**
   * The body's one element, of a message that a trusted party has signed and that fits the schema.
   */
  public static Element open(
      byte[] message, TrustedCertificates trusted, Limits limits, Instant now) throws Refused {
    var envelope = Envelope.of(XmlReader.read(message, limits));
    Signatures.verify(envelope, trusted, now);
    envelope.fits();
    return envelope.call();
  }

  /**
   * The call or the answer in an element of a body.
   *
   * @throws JAXBException if it is none that is known here
   */
  public static Object read(Element call) throws JAXBException {
    return CONTEXT.createUnmarshaller().unmarshal(call);
  }

  /**
   * What a fault tells; empty of anything else, and of a fault that is not in the gateway's form.
   */
  public static Optional<ErrorInfo> errorInfo(Element fault) {
    return Stream.of(fault)
        .filter(each -> Envelope.is(each, Envelope.SOAP, "Fault"))
        .flatMap(each -> Envelope.elements(each).stream())
        .filter(each -> "detail".equals(each.getLocalName()))
        .flatMap(each -> Envelope.elements(each).stream())
        .filter(each -> each.getLocalName().contains("Fault1_"))
        .findFirst()
        .map(SignedMessages::readErrorInfo);
  }

  private static ErrorInfo readErrorInfo(Element detail) {
    try {
      return CONTEXT.createUnmarshaller().unmarshal(detail, ErrorInfo.class).getValue();
    } catch (JAXBException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(Document document) {
    try {
      var out = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(
          kz.qyzmet.gateway.messages.sync.SendMessage.class,
          kz.qyzmet.gateway.messages.sync.SendMessageResponse.class,
          kz.qyzmet.gateway.messages.async.SendMessage.class,
          kz.qyzmet.gateway.messages.async.SendMessageResponse.class,
          SendDeliveryNotification.class,
          SendDeliveryNotificationResponse.class,
          GetMessageStatus.class,
          GetMessageStatusResponse.class,
          GetMessages.class,
          GetMessagesResponse.class,
          ChangeMassageStatusNotification.class,
          ChangeMassageStatusNotificationResponse.class,
          DocumentsRequest.class,
          DocumentsResponse.class,
          LearnerRequest.class,
          LearnerResponse.class,
          RegisterRequest.class,
          RegisterResponse.class,
          PortalApplication.class,
          PortalAnswer.class);
    } catch (JAXBException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package kz.qyzmet.simulator;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import org.w3c.dom.Element;

/** What SOAP 1.1 adds to the gateway's messages. */
final class Soap {
  private static final JAXBContext CONTEXT = context();

  private Soap() {}

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(ErrorInfo.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A fault whose detail is the gateway's.
   *
   * @param name of the detail, which tells the operation
   */
  static byte[] fault(QName name, ErrorInfo info) {
    var detail = new StringWriter();
    try {
      var marshaller = CONTEXT.createMarshaller();
      marshaller.setProperty("jaxb.fragment", true);
      marshaller.marshal(new JAXBElement<>(name, ErrorInfo.class, info), detail);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
    return """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
        <faultcode>soap:Server</faultcode><faultstring>%s</faultstring><detail>%s</detail>\
        </soap:Fault></soap:Body></soap:Envelope>"""
        .formatted(info.errorCode, detail)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The call or the answer that an element is. */
  static <T> T read(Element element, Class<T> type) {
    try {
      return type.cast(SignedMessages.read(element));
    } catch (JAXBException | ClassCastException other) {
      throw new NotTaken(ErrorCode.BAD_FORMAT, type.getSimpleName(), element.getLocalName());
    }
  }
}

package kz.qyzmet.gateway.messages.security;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Refusals as the gateway tells them: a fault whose detail is the called operation's ErrorInfo. */
final class Faults {
  private static final ZoneOffset KAZAKHSTAN = ZoneOffset.ofHours(5);
  private static final Set<String> CALLS =
      Set.of(Namespaces.SYNC, Namespaces.ASYNC, Namespaces.ASYNC_CLIENT);
  private static final JAXBContext CONTEXT = context();

  private Faults() {}

  /**
   * @param call the body's element, as far as it is known; null or a strange one is taken for the
   *     sending of a message
   * @param service the interface that is offered
   */
  static SoapFault of(Refused refused, QName call, QName service, Instant at) {
    var fault = new SoapFault(refused.getMessage(), code(refused.code()));
    write(refused, call, service, at, fault.getOrCreateDetail());
    return fault;
  }

  /** Writes what a refusal tells below a fault's detail. */
  static void write(Refused refused, QName call, QName service, Instant at, Node detail) {
    var info = refused.code().info(refused.getMessage(), refused.reason(), at.atOffset(KAZAKHSTAN));
    try {
      CONTEXT
          .createMarshaller()
          .marshal(new JAXBElement<>(element(call, service), ErrorInfo.class, info), detail);
    } catch (JAXBException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A whole message, for whoever refuses before CXF has a part in it. */
  static Document message(Refused refused, QName service, Instant at) {
    try {
      var document =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      var envelope = document.createElementNS(Envelope.SOAP, "soap:Envelope");
      var body = document.createElementNS(Envelope.SOAP, "soap:Body");
      var fault = document.createElementNS(Envelope.SOAP, "soap:Fault");
      var code = document.createElement("faultcode");
      code.setTextContent("soap:" + code(refused.code()).getLocalPart());
      var text = document.createElement("faultstring");
      text.setTextContent(refused.getMessage());
      var detail = document.createElement("detail");
      document.appendChild(envelope).appendChild(body).appendChild(fault);
      fault.appendChild(code);
      fault.appendChild(text);
      fault.appendChild(detail);
      write(refused, null, service, at, detail);
      return document;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static QName code(ErrorCode code) {
    var soap = Soap11.getInstance();
    return code == ErrorCode.INTERNAL ? soap.getReceiver() : soap.getSender();
  }

  private static QName element(QName call, QName service) {
    if (call == null || !CALLS.contains(call.getNamespaceURI())) {
      return Namespaces.SYNC_INTERFACES.equals(service.getNamespaceURI())
          ? fault(Namespaces.SYNC, "SendMessage")
          : fault(Namespaces.ASYNC, "sendMessage");
    }
    return fault(call.getNamespaceURI(), call.getLocalPart());
  }

  private static QName fault(String namespace, String operation) {
    return new QName(namespace, operation + "Fault1_" + operation + "Fault");
  }

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(ErrorInfo.class);
    } catch (JAXBException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package kz.qyzmet.gateway.messages.security;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import javax.xml.namespace.QName;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;

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
    var info = refused.code().info(refused.getMessage(), refused.reason(), at.atOffset(KAZAKHSTAN));
    try {
      CONTEXT
          .createMarshaller()
          .marshal(
              new JAXBElement<>(element(call, service), ErrorInfo.class, info),
              fault.getOrCreateDetail());
    } catch (JAXBException impossible) {
      throw new IllegalStateException(impossible);
    }
    return fault;
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

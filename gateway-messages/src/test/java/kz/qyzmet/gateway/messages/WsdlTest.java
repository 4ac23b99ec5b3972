package kz.qyzmet.gateway.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.ws.WebFault;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.qyzmet.gateway.messages.async.AsyncChannel;
import kz.qyzmet.gateway.messages.async.AsyncChannelClient;
import kz.qyzmet.gateway.messages.sync.SyncChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An interface says the same as its WSDL: names, namespaces, elements and parts. */
class WsdlTest {
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

  private static Document wsdl(Class<?> type) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(WsdlTest.class.getResource("/gateway/" + type.getSimpleName() + ".wsdl").toString());
  }

  private static Stream<Element> all(Document wsdl, String name) {
    var found = wsdl.getElementsByTagNameNS(WSDL, name);
    return Stream.iterate(0, at -> at + 1)
        .limit(found.getLength())
        .map(found::item)
        .map(Element.class::cast);
  }

  private static Element only(Element parent, String name) {
    return (Element) parent.getElementsByTagNameNS(WSDL, name).item(0);
  }

  /** A message's part, as {@code name {namespace}element}. */
  private static String part(Document wsdl, String message) {
    var name = message.substring(message.indexOf(':') + 1);
    var part =
        only(
            all(wsdl, "message")
                .filter(each -> each.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow(),
            "part");
    var element = part.getAttribute("element").split(":", 2);
    return part.getAttribute("name")
        + " "
        + new QName(part.lookupNamespaceURI(element[0]), element[1]);
  }

  private static Set<String> operations(Document wsdl) {
    var told = new TreeSet<String>();
    all(wsdl, "portType")
        .flatMap(
            type -> {
              var found = type.getElementsByTagNameNS(WSDL, "operation");
              return Stream.iterate(0, at -> at + 1).limit(found.getLength()).map(found::item);
            })
        .map(Element.class::cast)
        .forEach(
            operation ->
                told.add(
                    String.join(
                        ", ",
                        operation.getAttribute("name"),
                        part(wsdl, only(operation, "input").getAttribute("message")),
                        part(wsdl, only(operation, "output").getAttribute("message")),
                        part(wsdl, only(operation, "fault").getAttribute("message"))
                            .replaceFirst(".* ", ""))));
    return told;
  }

  private static String operation(Method method) {
    var asked = (WebParam) method.getParameterAnnotations()[0][0];
    var answered = method.getAnnotation(WebResult.class);
    var fault = method.getExceptionTypes()[0].getAnnotation(WebFault.class);
    return String.join(
        ", ",
        method.getAnnotation(WebMethod.class).operationName(),
        asked.partName() + " " + new QName(asked.targetNamespace(), asked.name()),
        answered.partName() + " " + new QName(answered.targetNamespace(), answered.name()),
        new QName(fault.targetNamespace(), fault.name()).toString());
  }

  @ParameterizedTest
  @ValueSource(classes = {SyncChannel.class, AsyncChannel.class, AsyncChannelClient.class})
  void an_interface_has_the_operations_of_its_wsdl(Class<?> type) throws Exception {
    // Given
    var wsdl = wsdl(type);
    var service = type.getAnnotation(WebService.class);
    // When
    var ours = new TreeSet<String>();
    Stream.of(type.getMethods()).map(WsdlTest::operation).forEach(ours::add);
    // Then
    assertThat(ours).isEqualTo(operations(wsdl)).isNotEmpty();
    assertThat(service.targetNamespace())
        .isEqualTo(wsdl.getDocumentElement().getAttribute("targetNamespace"));
    assertThat(all(wsdl, "portType").map(each -> each.getAttribute("name")))
        .containsExactly(service.name());
  }

  @ParameterizedTest
  @ValueSource(classes = {SyncChannel.class, AsyncChannel.class, AsyncChannelClient.class})
  void a_call_and_an_answer_are_the_elements_that_the_interface_names(Class<?> type) {
    for (var method : type.getMethods()) {
      var asked = (WebParam) method.getParameterAnnotations()[0][0];
      var answered = method.getAnnotation(WebResult.class);
      assertThat(root(method.getParameterTypes()[0]))
          .isEqualTo(new QName(asked.targetNamespace(), asked.name()));
      assertThat(root(method.getReturnType()))
          .isEqualTo(new QName(answered.targetNamespace(), answered.name()));
    }
  }

  private static QName root(Class<?> type) {
    var root = type.getAnnotation(XmlRootElement.class);
    return new QName(root.namespace(), root.name());
  }
}

package kz.qyzmet.gateway.messages;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The education status inside {@code data}: it is an element there, while the other payloads are
 * told by {@code xsi:type} and set and read as objects.
 */
public final class Payloads {
  private static final String STATUS = "typedRequestFormImportData";

  private Payloads() {}

  /** What {@code data} is set to. */
  public static Element of(RequestFormImport status) {
    try {
      var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      var data = document.createElementNS(null, "data");
      document.appendChild(data);
      Context.STATUS.createMarshaller().marshal(status, data);
      return data;
    } catch (ParserConfigurationException | JAXBException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Empty where {@code data} holds something else, or what cannot be read. */
  public static Optional<RequestFormImport> educationStatus(Object data) {
    if (!(data instanceof Element element)) {
      return Optional.empty();
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE && STATUS.equals(child.getLocalName())) {
        return read(child);
      }
    }
    return Optional.empty();
  }

  private static Optional<RequestFormImport> read(Node node) {
    try {
      return Optional.of((RequestFormImport) Context.STATUS.createUnmarshaller().unmarshal(node));
    } catch (JAXBException | ClassCastException other) {
      return Optional.empty();
    }
  }

  /** Made once, when it is first wanted: it is slow to make and safe to share. */
  private static final class Context {
    static final JAXBContext STATUS = make();

    private static JAXBContext make() {
      try {
        return JAXBContext.newInstance(RequestFormImport.class);
      } catch (JAXBException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}

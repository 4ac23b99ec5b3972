package kz.qyzmet.gateway.messages.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Schemas;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A SOAP 1.1 message by its places: a header or none, then the one body. What stands anywhere else
 * is no part of it, whatever it is called.
 */
record Envelope(Document document, Optional<Element> header, Element body) {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  static Envelope of(Document document) throws Refused {
    var root = document.getDocumentElement();
    var parts = elements(root);
    var header =
        parts.isEmpty() || !is(parts.getFirst(), SOAP, "Header")
            ? Optional.<Element>empty()
            : Optional.of(parts.removeFirst());
    if (!is(root, SOAP, "Envelope") || parts.size() != 1 || !is(parts.getFirst(), SOAP, "Body")) {
      throw new Refused(
          ErrorCode.BAD_FORMAT,
          "not-soap",
          "Expected a SOAP 1.1 envelope with one body, but the message is none");
    }
    return new Envelope(document, header, parts.getFirst());
  }

  /** The body's one element. */
  Element call() throws Refused {
    var calls = elements(body);
    if (calls.size() != 1) {
      throw new Refused(
          ErrorCode.BAD_FORMAT,
          "not-one-call",
          "Expected one element in the body, but it has " + calls.size());
    }
    return calls.getFirst();
  }

  /** Holds the schema against the call; a fault has none, its detail apart. */
  void fits() throws Refused {
    var call = call();
    if (is(call, SOAP, "Fault")) {
      return;
    }
    try {
      Schemas.all().newValidator().validate(new DOMSource(call));
    } catch (SAXException misfit) {
      // The rule's name alone: the words behind it quote the message.
      var rule = String.valueOf(misfit.getMessage()).split(":", 2)[0];
      throw new Refused(
          ErrorCode.BAD_FORMAT,
          "not-by-schema",
          "Expected a message that fits the schema, but it breaks " + rule);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static QName name(Element element) {
    return new QName(element.getNamespaceURI(), element.getLocalName());
  }

  static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  static List<Element> elements(Node parent) {
    var found = new ArrayList<Element>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}

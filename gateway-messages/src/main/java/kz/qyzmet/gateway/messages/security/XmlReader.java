package kz.qyzmet.gateway.messages.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import kz.qyzmet.gateway.messages.ErrorCode;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML from strangers: never more than the limits, no document type, so no entity that could
 * be resolved.
 */
public final class XmlReader {
  private XmlReader() {}

  /** The bytes, no more than the limit. */
  static byte[] bytes(InputStream in, Limits limits) throws IOException, Refused {
    var bytes = in.readNBytes(limits.bytes() + 1);
    fits(bytes, limits);
    return bytes;
  }

  /** A tree, once a pass without one has shown that the message is harmless. */
  public static Document read(byte[] bytes, Limits limits) throws Refused {
    fits(bytes, limits);
    scan(bytes, limits);
    try {
      return builder().parse(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (SAXException | IOException malformed) {
      throw malformed();
    }
  }

  private static void fits(byte[] bytes, Limits limits) throws Refused {
    if (bytes.length > limits.bytes()) {
      throw bad("too-large", "a message of up to " + limits.bytes() + " bytes, but it has more");
    }
  }

  private static void scan(byte[] bytes, Limits limits) throws Refused {
    try {
      var events = stream().createXMLStreamReader(new ByteArrayInputStream(bytes));
      var depth = 0;
      while (events.hasNext()) {
        switch (events.next()) {
          case XMLStreamConstants.DTD ->
              throw bad("doctype", "a message without a document type, but it has one");
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (depth > limits.depth()) {
              throw bad(
                  "too-deep",
                  "elements up to " + limits.depth() + " deep, but the message goes deeper");
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {
            // Text, comments and instructions cost what they weigh.
          }
        }
      }
    } catch (XMLStreamException malformed) {
      throw malformed();
    }
  }

  private static Refused malformed() {
    // Not the parser's words: they quote the message.
    return bad("malformed", "well-formed XML, but the message is not");
  }

  private static Refused bad(String reason, String expected) {
    return new Refused(ErrorCode.BAD_FORMAT, reason, "Expected " + expected);
  }

  private static DocumentBuilder builder() {
    try {
      var builder = tree().newDocumentBuilder();
      builder.setErrorHandler(new Throwing());
      return builder;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static XMLInputFactory stream() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  private static DocumentBuilderFactory tree() {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setExpandEntityReferences(false);
      return factory;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The JDK's own prints to the error stream. */
  private static final class Throwing implements ErrorHandler {
    @Override
    public void warning(SAXParseException problem) throws SAXException {
      throw problem;
    }

    @Override
    public void error(SAXParseException problem) throws SAXException {
      throw problem;
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
      throw problem;
    }
  }
}

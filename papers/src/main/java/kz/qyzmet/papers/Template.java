package kz.qyzmet.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A template's file. {@code data-include} takes in another file's element; the style sheet that all
 * have is added.
 */
final class Template {
  private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

  private Template() {}

  /** A tree of its own for each paper: it is filled, and trees are not for several threads. */
  static Document read(String name) {
    var document = parsed(name + ".html");
    var all = document.getElementsByTagName("*");
    // The list is live: what is taken in is looked at as well.
    for (int index = 0; index < all.getLength(); index++) {
      var element = (Element) all.item(index);
      var included = element.getAttribute("data-include");
      if (!included.isEmpty()) {
        var part = document.importNode(parsed(included + ".html").getDocumentElement(), true);
        element.getParentNode().replaceChild(part, element);
      }
    }
    return document;
  }

  /**
   * The style sheet of all papers, and that of another sheet size where the body names one: a size
   * that only a named page has comes too late for the layout.
   */
  static String style(String size) {
    var all = text("paper.css");
    return size.isEmpty() ? all : all + text(size + ".css");
  }

  private static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static Document parsed(String file) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(file)));
    } catch (SAXException | IOException | ParserConfigurationException malformed) {
      throw new IllegalStateException(
          "Expected " + file + " to be a template, but it can't be read", malformed);
    }
  }

  private static byte[] bytes(String file) {
    return FILES.computeIfAbsent(
        file,
        name -> {
          try (var stream = Template.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }
}

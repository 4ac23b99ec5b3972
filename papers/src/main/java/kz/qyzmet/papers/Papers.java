package kz.qyzmet.papers;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes papers. Without state, for any number of threads. */
public final class Papers {
  private Papers() {}

  /**
   * The paper of that data.
   *
   * @param data of the kind's own type
   * @throws PaperRejected if something is too long, too much or can't be printed
   */
  public static Paper render(PaperKind kind, Language language, PaperData data) {
    if (!kind.data().isInstance(data)) {
      throw PaperRejected.at(
          kind.name(),
          "data of the type " + kind.data().getSimpleName(),
          "it is " + data.getClass().getSimpleName());
    }
    var page = Template.read(kind.template());
    var root = page.getDocumentElement();
    new Filling(data, language).fill(root);
    root.setAttribute("lang", language.code());
    var title = title(page);
    head(page, title, data.issue());
    return PdfWriter.write(kind, language, title, page, data.issue());
  }

  /** The heading, in one line. */
  private static String title(Document page) {
    return page.getElementsByTagName("h1").item(0).getTextContent().strip().replaceAll("\\s+", " ");
  }

  private static void head(Document page, String title, Issue issue) {
    var head = (Element) page.getElementsByTagName("head").item(0);
    var body = (Element) page.getElementsByTagName("body").item(0);
    // What a template says of its source is for its reader.
    while (head.hasChildNodes()) {
      head.removeChild(head.getFirstChild());
    }
    add(head, "title").setTextContent(title);
    meta(head, "author", issue.by());
    meta(head, "subject", title + ", № " + issue.number());
    add(head, "style").setTextContent(Template.style(body.getAttribute("class")));
  }

  private static void meta(Element head, String name, String content) {
    var meta = add(head, "meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
  }

  private static Element add(Element head, String name) {
    var element = head.getOwnerDocument().createElementNS(head.getNamespaceURI(), name);
    head.appendChild(element);
    return element;
  }
}

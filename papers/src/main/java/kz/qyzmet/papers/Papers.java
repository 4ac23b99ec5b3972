package kz.qyzmet.papers;

import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes papers. Without state, for any number of threads. */
public final class Papers {
  private Papers() {}

  /** Stands on each page of a draft. */
  private static final String DRAFT =
      "@page { @top-right { content: 'ҮЛГІ / ОБРАЗЕЦ'; font: bold 14pt Paper; color: #a00000; } }";

  /**
   * The paper of that data.
   *
   * @param data of the kind's own type
   * @throws PaperRejected if something is too long, too much or can't be printed
   */
  public static Paper render(PaperKind kind, Language language, PaperData data) {
    return render(kind, language, data, "");
  }

  /** The same, marked as a draft on each page. */
  public static Paper draft(PaperKind kind, Language language, PaperData data) {
    return render(kind, language, data, DRAFT);
  }

  /** The first character of a text that no paper can hold; empty where there is none. */
  public static Optional<String> unprintable(String text) {
    return Texts.unprintable(text);
  }

  /** How a paper spells a mark out. */
  public static String words(Grade grade, Language language) {
    return NumberWords.of(grade.value(), language);
  }

  private static Paper render(PaperKind kind, Language language, PaperData data, String mark) {
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
    head(page, title, data.issue(), mark);
    return PdfWriter.write(kind, language, title, page, data.issue());
  }

  /** The heading, in one line. */
  private static String title(Document page) {
    return page.getElementsByTagName("h1").item(0).getTextContent().strip().replaceAll("\\s+", " ");
  }

  private static void head(Document page, String title, Issue issue, String mark) {
    var head = (Element) page.getElementsByTagName("head").item(0);
    var body = (Element) page.getElementsByTagName("body").item(0);
    // What a template says of its source is for its reader.
    while (head.hasChildNodes()) {
      head.removeChild(head.getFirstChild());
    }
    add(head, "title").setTextContent(title);
    meta(head, "author", issue.by());
    meta(head, "subject", title + ", № " + issue.number());
    add(head, "style").setTextContent(Template.style(body.getAttribute("class")) + mark);
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

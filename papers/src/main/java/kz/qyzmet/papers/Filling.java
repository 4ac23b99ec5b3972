package kz.qyzmet.papers;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Fills a template's tree with data. What it knows:
 *
 * <ul>
 *   <li>{@code {a.b}} in a text: a component of the data's record, {@code {.b}} of the innermost
 *       list's entry, {@code {.}} the entry itself, {@code {#}} its number; {@code {a|format}} in
 *       another format
 *   <li>{@code lang}: only in that language
 *   <li>{@code data-if}, {@code data-unless}: only where it is there, where it isn't
 *   <li>{@code data-each}: once for each entry
 *   <li>{@code data-qr}: the address as a QR code
 *   <li>{@code data-form}: whose words these are, for tests
 * </ul>
 *
 * Values go into text nodes alone: what they hold can't become an element or an attribute.
 */
final class Filling {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}|]+)(?:\\|([a-zA-Z]+))?}");

  /** Keeps the height of a line that is filled in by hand. */
  private static final String BLANK = "\u00a0";

  private final PaperData data;
  private final Language language;
  private final Texts texts = new Texts();

  Filling(PaperData data, Language language) {
    this.data = data;
    this.language = language;
  }

  /**
   * An entry of a list.
   *
   * @param where its place, for refusals
   */
  private record Entry(Object value, int number, String where) {}

  private record Found(Object value, String where) {
    boolean missing() {
      return value == null || (value instanceof List<?> list && list.isEmpty());
    }
  }

  void fill(Element root) {
    fill(root, new Entry(null, 0, ""));
  }

  private void fill(Node node, Entry entry) {
    switch (node) {
      case Text text -> text.setData(filled(text.getData(), entry));
      case Element element -> fill(element, entry);
      default -> {}
    }
  }

  private void fill(Element element, Entry entry) {
    if (left(element, entry)) {
      element.getParentNode().removeChild(element);
      return;
    }
    taken(element, "data-form");
    var each = taken(element, "data-each");
    if (each != null) {
      repeat(element, find(each, entry));
      return;
    }
    var qr = taken(element, "data-qr");
    if (qr != null) {
      var address = find(qr, entry);
      element.setAttribute(
          "src",
          QrCode.of(texts.clean((String) address.value(), address.where()), address.where()));
    }
    Node next;
    for (var child = element.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      fill(child, entry);
    }
  }

  private boolean left(Element element, Entry entry) {
    var lang = element.getAttribute("lang");
    var condition = taken(element, "data-if");
    var exception = taken(element, "data-unless");
    return (!lang.isEmpty() && !lang.equals(language.code()))
        || (condition != null && find(condition, entry).missing())
        || (exception != null && !find(exception, entry).missing());
  }

  private void repeat(Element element, Found list) {
    var rows = texts.rows((List<?>) list.value(), list.where());
    for (int index = 0; index < rows.size(); index++) {
      var copy = (Element) element.cloneNode(true);
      element.getParentNode().insertBefore(copy, element);
      fill(copy, new Entry(rows.get(index), index + 1, list.where() + "[" + index + "]"));
    }
    element.getParentNode().removeChild(element);
  }

  /** Null where the attribute isn't there; the finished tree bears none of ours. */
  private static String taken(Element element, String attribute) {
    if (!element.hasAttribute(attribute)) {
      return null;
    }
    var value = element.getAttribute(attribute);
    element.removeAttribute(attribute);
    return value;
  }

  private String filled(String text, Entry entry) {
    var filled = new StringBuilder();
    var places = PLACE.matcher(text);
    int end = 0;
    while (places.find()) {
      // Ours to append: the matcher's own replacement would read signs within the value.
      filled
          .append(text, end, places.start())
          .append(shown(find(places.group(1), entry), places.group(2)));
      end = places.end();
    }
    return filled.append(text, end, text.length()).toString();
  }

  private String shown(Found found, String format) {
    return switch (found.value()) {
      case null -> "dash".equals(format) ? "–" : BLANK;
      case String text -> texts.clean(text, found.where());
      case Object value -> Formats.shown(value, format, language);
    };
  }

  private Found find(String path, Entry entry) {
    if (path.equals("#")) {
      return new Found(entry.number(), entry.where());
    }
    var value = path.startsWith(".") ? entry.value() : data;
    var where = path.startsWith(".") ? entry.where() : "";
    for (var name : path.split("\\.", -1)) {
      if (!name.isEmpty() && value != null) {
        value = component(value, name);
        where = where.isEmpty() ? name : where + "." + name;
      }
    }
    return new Found(value, where);
  }

  /** A template that asks for what the record lacks is a bug, which each template's test finds. */
  private static Object component(Object holder, String name) {
    try {
      for (var component : holder.getClass().getRecordComponents()) {
        if (component.getName().equals(name)) {
          return component.getAccessor().invoke(holder);
        }
      }
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    throw new IllegalStateException(
        "Expected a component "
            + name
            + " of "
            + holder.getClass().getSimpleName()
            + ", but it has none");
  }
}

package kz.qyzmet.gateway.messages;

import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas of all messages, for whoever validates. */
public final class Schemas {
  /** Those that bring in all others. */
  private static final String[] ROOTS = {
    "sync-types.xsd",
    "async-types.xsd",
    "async-client-types.xsd",
    "gbdfl-message.xsd",
    "digital-documents.xsd",
    "learners.xsd",
    "education-status.xsd",
    "portal-application.xsd"
  };

  private Schemas() {}

  /** Safe to share between threads. */
  public static Schema all() {
    return Loaded.ALL;
  }

  private static final class Loaded {
    static final Schema ALL = load();

    private static Schema load() {
      try {
        var factory = SchemaFactory.newDefaultInstance();
        // The files name only their neighbours; whatever a class path is made of serves them.
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.newSchema(
            Stream.of(ROOTS)
                .map(
                    name ->
                        new StreamSource(Schemas.class.getResource("/gateway/" + name).toString()))
                .toArray(Source[]::new));
      } catch (SAXException bad) {
        throw new IllegalStateException(bad);
      }
    }
  }
}

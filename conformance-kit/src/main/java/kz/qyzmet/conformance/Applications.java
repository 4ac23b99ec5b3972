package kz.qyzmet.conformance;

import jakarta.xml.bind.DataBindingException;
import jakarta.xml.bind.JAXB;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.qyzmet.gateway.messages.portal.PortalApplication;

/** What is filed. */
public final class Applications {
  private Applications() {}

  /** A duplicate of a school's document, from the organisations of the demo; it needs no scans. */
  public static PortalApplication demo() {
    return JAXB.unmarshal(
        Applications.class.getResource("/application.xml"), PortalApplication.class);
  }

  /** Another, for an implementation that doesn't know the demo's organisations. */
  static PortalApplication read(Path file) throws IOException {
    try {
      return JAXB.unmarshal(new StringReader(Files.readString(file)), PortalApplication.class);
    } catch (DataBindingException bad) {
      throw new IOException("Expected an application in " + file + ", but it can't be read", bad);
    }
  }

  static PortalApplication copy(PortalApplication application) {
    var text = new StringWriter();
    JAXB.marshal(application, text);
    return JAXB.unmarshal(new StringReader(text.toString()), PortalApplication.class);
  }
}

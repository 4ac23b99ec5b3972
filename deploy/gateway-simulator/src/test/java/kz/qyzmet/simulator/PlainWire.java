package kz.qyzmet.simulator;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.qyzmet.gateway.messages.ErrorCode;
import org.w3c.dom.Element;

/** Without signatures: they have tests of their own. */
final class PlainWire implements Wire {
  @Override
  public byte[] signed(byte[] message) {
    return message;
  }

  @Override
  public Element verified(byte[] message) {
    try {
      var envelope =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(message));
      return (Element) envelope.getElementsByTagNameNS("*", "Body").item(0).getFirstChild();
    } catch (Exception e) {
      throw new NotTaken(ErrorCode.BAD_FORMAT, "XML", "something else");
    }
  }
}

package kz.qyzmet.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;
import org.xml.sax.SAXException;

/**
 * Who has signed the first answer of an implementation: the certificate that it shows there is the
 * one that all others have to be signed with. What is asked has no signature and names no known
 * service, so nothing comes of it.
 */
final class FirstAnswer {
  private FirstAnswer() {}

  static TrustedCertificates signer(URI channel, Duration patience)
      throws IOException, InterruptedException {
    var call = Messages.sync(UUID.randomUUID().toString(), "NOBODY", Applications.demo());
    var request =
        HttpRequest.newBuilder(channel)
            .timeout(patience)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(SignedMessages.write(call)))
            .build();
    try (var http = Gateway.client(patience)) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return TrustedCertificates.of(List.of(certificate(answer.body())));
    } catch (IOException | SAXException | CertificateException | IllegalArgumentException none) {
      throw new IOException(
          "Expected a signed answer at %s, which shows whose certificate to trust, but %s; --trusted names it"
              .formatted(channel, why(none)),
          none);
    }
  }

  private static String why(Exception none) {
    return none instanceof IOException && none.getMessage() == null
        ? "nothing answers"
        : "got none: " + none.getMessage();
  }

  /** What it is worth is judged with each answer; here it is only read. */
  private static X509Certificate certificate(byte[] answer)
      throws IOException, SAXException, CertificateException {
    var identifiers = document(answer).getElementsByTagNameNS("*", "KeyIdentifier");
    if (identifiers.getLength() == 0) {
      throw new SAXException("it has no KeyIdentifier");
    }
    var encoded = Base64.getMimeDecoder().decode(identifiers.item(0).getTextContent());
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }

  private static org.w3c.dom.Document document(byte[] answer) throws IOException, SAXException {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(answer));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package kz.qyzmet.gateway.messages.security;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.namespace.QName;
import kz.qyzmet.gateway.messages.ErrorCode;
import org.w3c.dom.Element;

/**
 * The gateway's transport signature: one {@code wsse:Security} with one signature over the body,
 * exclusive canonicalization, RSA-SHA256, the certificate as an X509v3 key identifier. Whatever has
 * another form is refused, valid or not.
 */
public final class Signatures {
  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String X509V3 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
  private static final String BASE64 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
  private static final String BODY = "Body";

  /** The header that the signature stands in. */
  public static final QName SECURITY = new QName(WSSE, "Security");

  private Signatures() {}

  /** Puts the signature into the message. */
  static void sign(Envelope envelope, SigningKey key) {
    var document = envelope.document();
    var body = envelope.body();
    body.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsu", WSU);
    body.setAttributeNS(WSU, "wsu:Id", BODY);
    var header =
        envelope
            .header()
            .orElseGet(
                () -> {
                  var made = document.createElementNS(Envelope.SOAP, "soap:Header");
                  made.setAttributeNS(
                      XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:soap", Envelope.SOAP);
                  return (Element) document.getDocumentElement().insertBefore(made, body);
                });
    var security = document.createElementNS(WSSE, "wsse:Security");
    security.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsse", WSSE);
    header.appendChild(security);
    try {
      var factory = XMLSignatureFactory.getInstance("DOM");
      var reference =
          factory.newReference(
              "#" + BODY,
              factory.newDigestMethod(DigestMethod.SHA256, null),
              List.of(
                  factory.newTransform(
                      CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
              null,
              null);
      var info =
          factory.newSignedInfo(
              factory.newCanonicalizationMethod(
                  CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
              factory.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
              List.of(reference));
      var keyInfo =
          factory
              .getKeyInfoFactory()
              .newKeyInfo(List.of(new DOMStructure(token(security, key.certificate()))));
      var context = new DOMSignContext(key.key(), security);
      context.setDefaultNamespacePrefix("ds");
      context.setIdAttributeNS(body, WSU, "Id");
      factory.newXMLSignature(info, keyInfo).sign(context);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Element token(Element security, X509Certificate certificate)
      throws CertificateException {
    var document = security.getOwnerDocument();
    var reference = document.createElementNS(WSSE, "wsse:SecurityTokenReference");
    var identifier = document.createElementNS(WSSE, "wsse:KeyIdentifier");
    identifier.setAttributeNS(null, "EncodingType", BASE64);
    identifier.setAttributeNS(null, "ValueType", X509V3);
    identifier.setTextContent(Base64.getEncoder().encodeToString(certificate.getEncoded()));
    reference.appendChild(identifier);
    return reference;
  }

  /**
   * Proves that the envelope's own body was signed by a party that is trusted at the moment.
   *
   * @return the party's certificate
   */
  static X509Certificate verify(Envelope envelope, TrustedCertificates trusted, Instant now)
      throws Refused {
    var signature = signature(envelope);
    var certificate = certificate(signature);
    if (!trusted.certificates().contains(certificate)) {
      throw new Refused(
          ErrorCode.CERTIFICATE_REFUSED,
          "unknown-certificate",
          "Expected the certificate of a known party, but it is another");
    }
    try {
      certificate.checkValidity(Date.from(now));
    } catch (CertificateException outside) {
      throw new Refused(
          ErrorCode.CERTIFICATE_REFUSED,
          "certificate-not-valid",
          "Expected a certificate that is valid now, but it is not");
    }
    verify(envelope.body(), signature, certificate);
    return certificate;
  }

  private static Element signature(Envelope envelope) throws Refused {
    var headers =
        envelope.header().stream()
            .flatMap(header -> Envelope.elements(header).stream())
            .filter(each -> Envelope.name(each).equals(SECURITY))
            .toList();
    if (headers.isEmpty()) {
      throw new Refused(
          ErrorCode.NOT_SIGNED, "not-signed", "Expected a signed message, but it has no signature");
    }
    if (headers.size() != 1) {
      throw wrongForm();
    }
    return only(headers.getFirst(), XMLSignature.XMLNS, "Signature");
  }

  private static X509Certificate certificate(Element signature) throws Refused {
    var keyInfos =
        Envelope.elements(signature).stream()
            .filter(each -> Envelope.is(each, XMLSignature.XMLNS, "KeyInfo"))
            .toList();
    if (keyInfos.size() != 1) {
      throw wrongForm();
    }
    var reference = only(keyInfos.getFirst(), WSSE, "SecurityTokenReference");
    var identifier = only(reference, WSSE, "KeyIdentifier");
    if (!X509V3.equals(identifier.getAttributeNS(null, "ValueType"))) {
      throw wrongForm();
    }
    try {
      var bytes = Base64.getMimeDecoder().decode(identifier.getTextContent());
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
    } catch (CertificateException | IllegalArgumentException unreadable) {
      throw wrongForm();
    }
  }

  private static void verify(Element body, Element element, X509Certificate certificate)
      throws Refused {
    var context = new DOMValidateContext(certificate.getPublicKey(), element);
    context.setProperty("org.jcp.xml.dsig.secureValidation", true);
    // The one id that can be found: a signature over anything else refers to nothing.
    context.setIdAttributeNS(body, WSU, "Id");
    try {
      var signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      if (!isOver(body, signature.getSignedInfo())) {
        throw wrongForm();
      }
      if (!signature.validate(context)) {
        throw wrong("Expected a signature over this body, but it is over another");
      }
    } catch (MarshalException | XMLSignatureException unreadable) {
      throw wrong("Expected a signature that can be checked, but it can't");
    }
  }

  private static boolean isOver(Element body, SignedInfo info) {
    var id = body.getAttributeNS(WSU, "Id");
    if (id.isEmpty()
        || info.getReferences().size() != 1
        || !info.getCanonicalizationMethod().getAlgorithm().equals(CanonicalizationMethod.EXCLUSIVE)
        || !info.getSignatureMethod().getAlgorithm().equals(SignatureMethod.RSA_SHA256)) {
      return false;
    }
    var reference = info.getReferences().getFirst();
    var transforms = reference.getTransforms().stream().map(Transform::getAlgorithm).toList();
    return ("#" + id).equals(reference.getURI())
        && transforms.equals(List.of(CanonicalizationMethod.EXCLUSIVE))
        && reference.getDigestMethod().getAlgorithm().equals(DigestMethod.SHA256);
  }

  private static Element only(Element parent, String namespace, String name) throws Refused {
    var children = Envelope.elements(parent);
    if (children.size() != 1 || !Envelope.is(children.getFirst(), namespace, name)) {
      throw wrongForm();
    }
    return children.getFirst();
  }

  private static Refused wrongForm() {
    return wrong(
        "Expected one RSA-SHA256 signature over the body with its X509v3 certificate, but it has another form");
  }

  private static Refused wrong(String message) {
    return new Refused(ErrorCode.WRONG_SIGNATURE, "wrong-signature", message);
  }
}

package kz.qyzmet.benchmarks.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.bc.BcRSASignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.bc.BcRSAContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A signature checked by BouncyCastle's own classes and nothing else, and none of the rules of who
 * may sign, stamp or vouch: nine signatures for the first message. For the next it remembers what
 * ours does, who signed the authority and the lists, and checks the four that are left: under the
 * content and its stamp, and under the certificates of both.
 */
final class BareSignature {
  private final Certificate root;
  private final byte[] rootList;
  private final byte[] issuingList;

  /** To the byte: certificates of authorities, and lists, with whose key under them was seen. */
  private final Set<List<ByteBuffer>> seen = new HashSet<>();

  BareSignature(Certificate root, byte[] rootList, byte[] issuingList) {
    this.root = root;
    this.rootList = rootList.clone();
    this.issuingList = issuingList.clone();
  }

  /** Whether it holds. */
  boolean holds(byte[] content, byte[] message)
      throws CMSException,
          CertException,
          IOException,
          NoSuchAlgorithmException,
          OperatorCreationException,
          TSPException {
    var data = new CMSSignedData(new CMSProcessableByteArray(content), message);
    var signer = data.getSignerInfos().getSigners().iterator().next();
    var holder = holder(data, signer);
    try {
      if (!signer.verify(verifier(holder))) {
        return false;
      }
    } catch (CMSException otherBytes) {
      return false;
    }
    var token =
        new TimeStampToken(
            new CMSSignedData(
                signer
                    .getUnsignedAttributes()
                    .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                    .getAttributeValues()[0]
                    .toASN1Primitive()
                    .getEncoded()));
    var stamped = token.toCMSSignedData();
    var stamper = holder(stamped, stamped.getSignerInfos().getSigners().iterator().next());
    token.validate(verifier(stamper));
    var imprint = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
    var time = token.getTimeStampInfo().getGenTime();
    return MessageDigest.isEqual(imprint, token.getTimeStampInfo().getMessageImprintDigest())
        && stands(data, holder, time)
        && stands(stamped, stamper, time)
        && isUnrevoked(above(data, holder), new X509CertificateHolder(root), rootList);
  }

  /** The way to the root, and that the issuer's list does not name the holder. */
  private boolean stands(CMSSignedData data, X509CertificateHolder holder, Date time)
      throws CertException, IOException, OperatorCreationException {
    var issuer = above(data, holder);
    var top = new X509CertificateHolder(root);
    return holder.isValidOn(time)
        && issuer.isValidOn(time)
        && top.isValidOn(time)
        && isSigned(holder, issuer)
        && seen(issuer.getEncoded(), top, () -> isSigned(issuer, top))
        && isUnrevoked(holder, issuer, issuingList);
  }

  private static boolean isSigned(X509CertificateHolder holder, X509CertificateHolder issuer)
      throws CertException, OperatorCreationException {
    return holder.isSignatureValid(provider(issuer));
  }

  private boolean isUnrevoked(
      X509CertificateHolder holder, X509CertificateHolder issuer, byte[] bytes)
      throws CertException, IOException, OperatorCreationException {
    var list = new X509CRLHolder(bytes);
    return seen(bytes, issuer, () -> list.isSignatureValid(provider(issuer)))
        && list.getRevokedCertificate(holder.getSerialNumber()) == null;
  }

  private static ContentVerifierProvider provider(X509CertificateHolder issuer)
      throws OperatorCreationException {
    return new BcRSAContentVerifierProviderBuilder(new DefaultDigestAlgorithmIdentifierFinder())
        .build(issuer);
  }

  /** A signature. */
  private interface Check {
    boolean holds() throws CertException, OperatorCreationException;
  }

  private boolean seen(byte[] what, X509CertificateHolder by, Check check)
      throws CertException, IOException, OperatorCreationException {
    var link = List.of(ByteBuffer.wrap(what), ByteBuffer.wrap(by.getEncoded()));
    if (seen.contains(link)) {
      return true;
    }
    boolean holds = check.holds();
    if (holds) {
      seen.add(link);
    }
    return holds;
  }

  private static SignerInformationVerifier verifier(X509CertificateHolder holder)
      throws OperatorCreationException {
    return new BcRSASignerInfoVerifierBuilder(
            new DefaultCMSSignatureAlgorithmNameGenerator(),
            new DefaultSignatureAlgorithmIdentifierFinder(),
            new DefaultDigestAlgorithmIdentifierFinder(),
            new BcDigestCalculatorProvider())
        .build(holder);
  }

  @SuppressWarnings("unchecked")
  private static X509CertificateHolder holder(CMSSignedData data, SignerInformation signer) {
    return (X509CertificateHolder)
        data.getCertificates().getMatches(signer.getSID()).iterator().next();
  }

  private static X509CertificateHolder above(CMSSignedData data, X509CertificateHolder holder) {
    return data.getCertificates().getMatches(null).stream()
        .filter(each -> each.getSubject().equals(holder.getIssuer()))
        .findFirst()
        .orElseThrow();
  }
}

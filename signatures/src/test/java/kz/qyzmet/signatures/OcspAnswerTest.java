package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.KeySigner;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an answer of OCSP says of a certificate that was revoked. */
class OcspAnswerTest {
  private static final Instant REVOKED = World.MORNING.minus(Duration.ofDays(1));

  private static World world;
  private static Credentials issuer;
  private static Credentials holder;

  @BeforeAll
  static void start() {
    world = new World(Algorithm.RSA);
    issuer =
        world.family.issue(
            World.authority(
                World.MORNING.minus(Duration.ofDays(90)), World.MORNING.plus(Duration.ofDays(90))));
    holder = world.family.issueBelow(issuer, world.profile(World.IIN));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** An answer of the issuer, with what is said of the certificate beside its state. */
  private static Status read(Extensions beside) throws Exception {
    return read(beside, null);
  }

  /** The same, with what is said of the answer as a whole. */
  private static Status read(Extensions beside, Extensions ofAll) throws Exception {
    var of = Cert.of(holder.certificate());
    var by = Cert.of(issuer.certificate());
    var asked = new OCSPReq(OcspAnswer.question(of, by, new byte[16])).getRequestList()[0];
    var answer =
        new BasicOCSPRespBuilder(new RespID(issuer.certificate().getSubject()))
            .addResponse(
                asked.getCertID(),
                new RevokedStatus(Date.from(REVOKED), CRLReason.keyCompromise),
                Date.from(World.MORNING),
                null,
                beside)
            .setResponseExtensions(ofAll)
            .build(
                new KeySigner(issuer.key()),
                new X509CertificateHolder[0],
                Date.from(World.MORNING));
    var whole = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer);
    return new OcspAnswer(of, by, Limits.USUAL, World.MORNING).read(whole.getEncoded(), null);
  }

  private static Extensions foreign(boolean critical) throws Exception {
    var name = new ASN1ObjectIdentifier("1.2.398.3.99.1");
    return new Extensions(new Extension(name, critical, new ASN1Integer(1).getEncoded()));
  }

  private static Extensions invalidSince(Instant since) throws Exception {
    var value = new ASN1GeneralizedTime(Date.from(since)).getEncoded();
    return new Extensions(new Extension(Extension.invalidityDate, false, value));
  }

  @Test
  void it_is_revoked_when_the_answer_says() throws Exception {
    assertThat(read(null)).isEqualTo(new Status.Revoked(REVOKED, CRLReason.keyCompromise));
  }

  @Test
  void the_key_was_in_other_hands_before_it_was_told_as_in_a_list() throws Exception {
    // Given
    var since = REVOKED.minus(Duration.ofDays(3));
    // When, then
    assertThat(read(invalidSince(since)))
        .isEqualTo(new Status.Revoked(since, CRLReason.keyCompromise));
  }

  @Test
  void a_later_day_of_loss_makes_the_revocation_no_later() throws Exception {
    assertThat(read(invalidSince(REVOKED.plusSeconds(1))))
        .isEqualTo(new Status.Revoked(REVOKED, CRLReason.keyCompromise));
  }

  @Test
  void what_is_not_understood_and_critical_makes_the_answer_prove_nothing() throws Exception {
    assertThatThrownBy(() -> read(foreign(true))).isInstanceOf(NotProven.class);
    assertThatThrownBy(() -> read(null, foreign(true))).isInstanceOf(NotProven.class);
    assertThat(read(foreign(false), foreign(false))).isEqualTo(read(null));
  }
}

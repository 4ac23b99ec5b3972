package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.Key;
import kz.qyzmet.authority.KeySigner;
import kz.qyzmet.authority.Profile;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a list proves, and what it doesn't. */
class RevocationListTest {
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

  private static X509v2CRLBuilder list(Instant from) {
    return new X509v2CRLBuilder(issuer.certificate().getSubject(), Date.from(from))
        .setNextUpdate(Date.from(World.MORNING.plus(Duration.ofDays(9))));
  }

  private static Status read(Credentials of, X509v2CRLBuilder list, Key key) throws Exception {
    return new RevocationList(
            Cert.of(of.certificate()), Cert.of(issuer.certificate()), Limits.USUAL, World.MORNING)
        .read(list.build(new KeySigner(key)).getEncoded())
        .status();
  }

  private static Status read(X509v2CRLBuilder list) throws Exception {
    return read(holder, list, issuer.key());
  }

  private static X509v2CRLBuilder ofPoint(String address) throws IOException {
    var name = new GeneralName(GeneralName.uniformResourceIdentifier, address);
    return list(World.MORNING)
        .addExtension(
            Extension.issuingDistributionPoint,
            true,
            new IssuingDistributionPoint(
                new DistributionPointName(new GeneralNames(name)),
                false,
                false,
                null,
                false,
                false));
  }

  /** The extension that is read where the holder had expired, so deep that reading never ends. */
  private static X509v2CRLBuilder bomb() throws IOException {
    var deep = new byte[400_000];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    return list(World.MORNING).addExtension(Extension.expiredCertsOnCRL, false, deep);
  }

  private static Credentials expired() {
    Profile profile =
        world
            .profile(World.IIN)
            .withValidity(World.MORNING.minus(Duration.ofDays(9)), World.MORNING.minusSeconds(9));
    return world.family.issueBelow(issuer, profile);
  }

  @Test
  void of_a_day_ago_is_fresh() throws Exception {
    assertThat(read(list(World.MORNING.minus(Duration.ofDays(1))))).isEqualTo(new Status.Good());
  }

  @Test
  void may_be_believed_for_a_day_or_until_the_next_one_is_announced() throws Exception {
    // Given
    var from = World.MORNING.minus(Duration.ofHours(1));
    var early = list(from).setNextUpdate(Date.from(World.MORNING.plusSeconds(60)));
    // When, then
    assertThat(said(list(from)).until()).isEqualTo(from.plus(Duration.ofDays(1)));
    assertThat(said(early).until()).isEqualTo(World.MORNING.plusSeconds(60));
  }

  private static RevocationList.Said said(X509v2CRLBuilder list) throws Exception {
    return new RevocationList(
            Cert.of(holder.certificate()),
            Cert.of(issuer.certificate()),
            Limits.USUAL,
            World.MORNING)
        .read(list.build(new KeySigner(issuer.key())).getEncoded());
  }

  @Test
  void of_more_than_a_day_ago_proves_nothing_however_long_it_says_it_is_good() {
    assertThatThrownBy(() -> read(list(World.MORNING.minus(Duration.ofDays(1)).minusSeconds(1))))
        .isInstanceOf(NotProven.class)
        .hasMessage("stale");
  }

  @Test
  void carries_the_reason() throws Exception {
    // Given
    var at = World.MORNING.minus(Duration.ofDays(3));
    var serial = holder.certificate().getSerialNumber().getValue();
    var list = list(World.MORNING).addCRLEntry(serial, Date.from(at), CRLReason.superseded);
    // When, then
    assertThat(read(list)).isEqualTo(new Status.Revoked(at, CRLReason.superseded));
  }

  @Test
  void of_the_holders_point_of_distribution_holds() throws Exception {
    assertThat(read(ofPoint(world.family.url() + "/issuing.crl"))).isEqualTo(new Status.Good());
  }

  @Test
  void of_another_point_of_distribution_proves_nothing() {
    assertThatThrownBy(() -> read(ofPoint(world.family.url() + "/other.crl")))
        .isInstanceOf(NotProven.class)
        .hasMessage("about others");
  }

  @Test
  void by_somebody_else_is_not_read_any_further() {
    assertThatThrownBy(() -> read(expired(), bomb(), Key.make(Algorithm.RSA)))
        .isInstanceOf(NotProven.class)
        .hasMessage("signed by somebody else");
  }

  @Test
  void with_a_bomb_in_an_extension_proves_nothing() {
    assertThatThrownBy(() -> read(expired(), bomb(), issuer.key()))
        .isInstanceOf(NotProven.class)
        .hasMessage("not readable");
  }

  @Test
  void whose_signature_was_verified_before_is_believed_of_that_authority_alone() throws Exception {
    // Given: signed by the holder's key
    var forged = list(World.MORNING).build(new KeySigner(holder.key())).getEncoded();
    var reader =
        new RevocationList(
            Cert.of(holder.certificate()),
            Cert.of(issuer.certificate()),
            Limits.USUAL,
            World.MORNING);
    // Then
    assertThatThrownBy(() -> reader.read(forged)).isInstanceOf(NotProven.class);
    assertThatThrownBy(() -> reader.read(forged, Cert.of(holder.certificate())))
        .isInstanceOf(NotProven.class);
    assertThat(reader.read(forged, Cert.of(issuer.certificate())).status())
        .isInstanceOf(Status.Good.class);
  }
}

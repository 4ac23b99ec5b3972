package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Credentials;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Certificates of one authority, of which one had expired. */
class ChainsTest {
  private static World world;
  private static Credentials valid;
  private static Certificate expired;
  private static Credentials person;

  @BeforeAll
  static void start() {
    world = new World(Algorithm.RSA);
    var before = World.MORNING.minus(Duration.ofDays(9));
    valid = world.family.issue(World.authority(before, World.MORNING.plus(Duration.ofDays(9))));
    expired =
        world
            .family
            .issue(World.authority(before, World.MORNING.minusSeconds(1)), valid.key())
            .certificate();
    person = world.family.issueBelow(valid, world.profile(World.IIN));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private final Links links = new Links();

  private static Cert cert(Certificate certificate) throws Refusal {
    return Cert.of(certificate);
  }

  private List<Cert> find(Certificate... above) throws Refusal {
    var candidates = new ArrayList<Cert>();
    for (var each : above) {
      candidates.add(cert(each));
    }
    return Chains.find(
        cert(person.certificate()),
        candidates,
        List.of(cert(world.family.root())),
        World.MORNING,
        links,
        Reason.UNKNOWN_CHAIN);
  }

  @Test
  void the_expired_one_does_not_end_the_search() throws Refusal {
    // When
    var way = find(expired, valid.certificate(), world.family.issuing());
    // Then
    assertThat(way).hasSize(4);
    assertThat(way.get(1).isSameAs(cert(valid.certificate()))).isTrue();
  }

  @Test
  void the_expired_one_alone_says_why_there_is_no_way() {
    assertThatThrownBy(() -> find(expired, world.family.issuing()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.EXPIRED));
  }

  @Test
  void what_one_authority_has_signed_of_another_is_proven_once_and_nothing_of_a_holder()
      throws Refusal {
    // When
    find(valid.certificate(), world.family.issuing());
    var first = links.size();
    find(valid.certificate(), world.family.issuing());
    // Then: the authority below the issuing one, and that one below the root
    assertThat(first).isEqualTo(2);
    assertThat(links.size()).isEqualTo(2);
  }

  @Test
  void what_somebody_else_signed_is_never_remembered() throws Refusal {
    // Given
    var authority = cert(valid.certificate());
    var root = cert(world.family.root());
    // When
    boolean first = links.holds(authority, root);
    boolean again = links.holds(authority, root);
    // Then
    assertThat(first).isFalse();
    assertThat(again).isFalse();
    assertThat(links.size()).isZero();
  }

  @Test
  void without_any_there_is_no_way() {
    assertThatThrownBy(() -> find(world.family.issuing()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_CHAIN));
  }
}

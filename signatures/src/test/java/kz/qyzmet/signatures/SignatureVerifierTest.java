package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Fault;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.authority.Signer;
import kz.qyzmet.signatures.Verdict.Refused;
import kz.qyzmet.signatures.Verdict.Valid;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds, and what is refused, each for its own reason. */
class SignatureVerifierTest {
  private static World world;

  @BeforeAll
  static void start() {
    world = new World(Algorithm.RSA);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void morning() {
    world.morning();
  }

  private static Refused refused(Reason reason) {
    return new Refused(reason);
  }

  @Nested
  class valid {
    @Test
    void the_applicants_signature_at_the_time_of_its_stamp() {
      // Given
      var message = world.signed();
      world.clock.set(World.MORNING.plusSeconds(90));
      // When
      var verdict = world.verdict(message);
      // Then
      assertThat(verdict).isInstanceOf(Valid.class);
      var valid = (Valid) verdict;
      assertThat(valid.time()).isEqualTo(World.MORNING);
      assertThat(valid.signatory()).isEqualTo(new Signatory(World.IIN, "СЕЙІТОВА ӘЛИЯ", false));
    }

    @Test
    void a_representatives_who_may_stand_for_the_applicant() {
      // Given
      var expected = new Expected(World.IIN, Set.of(World.MOTHER));
      var message = world.signer(world.person(World.MOTHER)).sign(World.CONTENT);
      // When
      var verdict = world.verifier.verify(World.CONTENT, message, expected, World.MORNING);
      // Then
      assertThat(verdict)
          .isInstanceOfSatisfying(
              Valid.class, valid -> assertThat(valid.signatory().representative()).isTrue());
    }

    @Test
    void with_a_certificate_that_was_revoked_after_it_had_signed() {
      // Given
      var by = world.person(World.IIN);
      var message = world.signer(by).sign(World.CONTENT);
      world.family.revoke(by.certificate(), World.MORNING.plus(Duration.ofHours(1)));
      world.clock.set(World.MORNING.plus(Duration.ofHours(2)));
      // When
      var verdict = world.verdict(message);
      // Then
      assertThat(verdict).isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @CsvSource({"NO_OCSP", "NO_CRL"})
    void while_the_responder_or_the_list_is_there(Fault fault) {
      // Given
      world.family.misbehave(fault);
      // When
      var verdict = world.verdict(world.signed());
      // Then
      assertThat(verdict).isInstanceOf(Valid.class);
    }
  }

  @Nested
  class the_message {
    @Test
    void over_other_bytes() {
      // Given
      var message = world.signer(world.applicant).sign("other".getBytes(StandardCharsets.UTF_8));
      // When, then
      assertThat(world.verdict(message)).isEqualTo(refused(Reason.WRONG_BYTES));
    }

    @Test
    void under_anothers_certificate() {
      // Given: the signature is by one key, the certificate of another
      var other = world.person(World.IIN);
      var message = world.signer(world.applicant.under(other.certificate())).sign(World.CONTENT);
      // When, then
      assertThat(world.verdict(message)).isEqualTo(refused(Reason.WRONG_SIGNER));
    }

    @Test
    void of_several_signers() {
      // Given
      var message =
          world.signer(world.applicant).with(world.person(World.MOTHER)).sign(World.CONTENT);
      // When, then
      assertThat(world.verdict(message)).isEqualTo(refused(Reason.SEVERAL_SIGNERS));
    }

    @Test
    void with_the_content_inside() {
      // Given
      var message = world.signer(world.applicant).attached().sign(World.CONTENT);
      // When, then
      assertThat(world.verdict(message)).isEqualTo(refused(Reason.ATTACHED));
    }

    @Test
    void truncated_anywhere() {
      // Given
      var message = world.signed();
      // When, then
      for (int length = 0; length < message.length; length += 7) {
        assertThat(world.verdict(Arrays.copyOf(message, length)))
            .as("the first %s bytes", length)
            .isEqualTo(refused(Reason.MALFORMED));
      }
    }

    @Test
    void of_more_bytes_than_any_has() {
      // Given
      var huge = new byte[Limits.USUAL.messageBytes() + 1];
      // When, then
      assertThat(world.verdict(huge)).isEqualTo(refused(Reason.TOO_LARGE));
    }

    @Test
    void with_something_behind_it() {
      // Given
      var message = world.signed();
      // When, then
      assertThat(world.verdict(Arrays.copyOf(message, message.length + 1)))
          .isEqualTo(refused(Reason.MALFORMED));
    }
  }

  @Nested
  class the_certificate {
    @Test
    void of_somebody_else() {
      // Given
      var message = world.signer(world.person(World.MOTHER)).sign(World.CONTENT);
      // When, then
      assertThat(world.verdict(message)).isEqualTo(refused(Reason.IIN_MISMATCH));
    }

    @Test
    void of_an_organisations_employee() {
      // Given
      var from = World.MORNING.minus(Duration.ofDays(1));
      var profile = Profile.employee(World.IIN, "990140000010", "СЕЙІТОВА", "ӘЛИЯ", from);
      // When, then
      assertThat(verdict(profile)).isEqualTo(refused(Reason.ORGANISATION_KEY));
    }

    @Test
    void of_an_individual_by_its_purposes_but_of_an_organisation_by_its_subject() {
      // Given
      var subject = Profile.subject(World.IIN, "СЕЙІТОВА", "ӘЛИЯ", "990140000010");
      // When, then
      assertThat(verdict(world.profile(World.IIN).withSubject(subject)))
          .isEqualTo(refused(Reason.ORGANISATION_KEY));
    }

    @Test
    void for_authentication() {
      assertThat(verdict(world.profile(World.IIN).forAuthentication()))
          .isEqualTo(refused(Reason.AUTHENTICATION_KEY));
    }

    @Test
    void without_the_bit_of_non_repudiation() {
      assertThat(verdict(world.profile(World.IIN).withUsage(KeyUsage.digitalSignature)))
          .isEqualTo(refused(Reason.NOT_FOR_SIGNING));
    }

    @Test
    void without_the_purpose_of_signing() {
      assertThat(verdict(world.profile(World.IIN).withPurposes(List.of(Profile.INDIVIDUAL))))
          .isEqualTo(refused(Reason.NOT_FOR_SIGNING));
    }

    @Test
    void that_had_expired_when_it_signed() {
      // Given
      var profile =
          world
              .profile(World.IIN)
              .withValidity(World.MORNING.minus(Duration.ofDays(9)), World.MORNING.minusSeconds(1));
      // When, then
      assertThat(verdict(profile)).isEqualTo(refused(Reason.EXPIRED));
    }

    @Test
    void that_was_not_valid_yet() {
      // Given
      var profile =
          world
              .profile(World.IIN)
              .withValidity(World.MORNING.plusSeconds(1), World.MORNING.plusSeconds(900));
      // When, then
      assertThat(verdict(profile)).isEqualTo(refused(Reason.EXPIRED));
    }

    @Test
    void that_was_revoked_before_it_signed() {
      // Given
      var by = world.person(World.IIN);
      world.family.revoke(by.certificate(), World.MORNING.minusSeconds(1));
      // When, then
      assertThat(world.verdict(world.signer(by).sign(World.CONTENT)))
          .isEqualTo(refused(Reason.REVOKED));
    }

    @Test
    void that_only_the_list_says_was_revoked() {
      // Given
      var by = world.person(World.IIN);
      world.family.revoke(by.certificate(), World.MORNING.minusSeconds(1));
      world.family.misbehave(Fault.NO_OCSP);
      // When, then
      assertThat(world.verdict(world.signer(by).sign(World.CONTENT)))
          .isEqualTo(refused(Reason.REVOKED));
    }

    @Test
    void of_another_authority() {
      try (var other = new World(Algorithm.RSA)) {
        // Given: a stamp that holds under it
        var message = Signer.of(other.applicant, world.family.stamps()).sign(World.CONTENT);
        // When, then
        assertThat(world.verdict(message)).isEqualTo(refused(Reason.UNKNOWN_CHAIN));
      }
    }

    @Test
    void of_a_holder_who_plays_the_authority() {
      // Given: a certificate signed by an individual's key
      var below = world.family.issueBelow(world.applicant, world.profile(World.IIN));
      // When, then
      assertThat(world.verdict(world.signer(below).sign(World.CONTENT)))
          .isEqualTo(refused(Reason.UNKNOWN_CHAIN));
    }

    private Verdict verdict(Profile profile) {
      return world.verdict(world.signer(world.family.issue(profile)).sign(World.CONTENT));
    }
  }

  @Nested
  class the_status {
    @ParameterizedTest
    @CsvSource({
      "SILENT, REVOCATION_UNREACHABLE",
      "ENDLESS, REVOCATION_UNREACHABLE",
      "STALE, REVOCATION_NOT_PROVEN",
      "OTHER_NONCE, REVOCATION_NOT_PROVEN",
      "STRANGER, REVOCATION_NOT_PROVEN",
      "NOT_AUTHORISED, REVOCATION_NOT_PROVEN",
      "UNKNOWN, REVOCATION_NOT_PROVEN"
    })
    void is_not_to_be_had(Fault fault, Reason reason) {
      // Given
      var message = world.signed();
      world.family.misbehave(fault);
      // When, then
      assertThat(world.verdict(message)).isEqualTo(refused(reason));
    }

    @Test
    void is_read_from_each_list_once() {
      // Given: the applicant and the stamp have the same list
      var message = world.signed();
      world.family.misbehave(Fault.NO_OCSP);
      var got = new ArrayList<URI>();
      var verifier = new SignatureVerifier(world.trust(), Limits.USUAL, counting(got));
      // When
      var verdict =
          verifier.verify(World.CONTENT, message, Expected.applicant(World.IIN), World.MORNING);
      // Then
      assertThat(got).hasSize(2).doesNotHaveDuplicates();
      assertThat(verdict)
          .isInstanceOfSatisfying(
              Valid.class, valid -> assertThat(valid.evidence().lists()).hasSize(2));
    }

    @Test
    void is_read_from_a_list_that_another_verification_has_got() {
      // Given
      var message = world.signed();
      world.family.misbehave(Fault.NO_OCSP);
      var got = new ArrayList<URI>();
      var verifier = new SignatureVerifier(world.trust(), Limits.USUAL, counting(got));
      var expected = Expected.applicant(World.IIN);
      // When
      var first = verifier.verify(World.CONTENT, message, expected, World.MORNING);
      var second = verifier.verify(World.CONTENT, message, expected, World.MORNING);
      // Then: each has the whole of its evidence
      assertThat(got).hasSize(2);
      assertThat(((Valid) first).evidence().lists()).hasSize(2);
      assertThat(((Valid) second).evidence().lists()).hasSize(2);
    }

    @Test
    void is_not_asked_again_where_nobody_answered_a_moment_ago() {
      // Given: the stamp's certificate and the applicant's name the same responder
      var message = world.signed();
      world.family.misbehave(Fault.NO_OCSP);
      var asked = new ArrayList<URI>();
      var fetch =
          new Fetch() {
            @Override
            public byte[] get(URI address, int atMost) throws IOException {
              return world.fetch.get(address, atMost);
            }

            @Override
            public byte[] post(URI address, String type, byte[] body, int atMost)
                throws IOException {
              asked.add(address);
              return world.fetch.post(address, type, body, atMost);
            }
          };
      // When
      var verdict =
          new SignatureVerifier(world.trust(), Limits.USUAL, fetch)
              .verify(World.CONTENT, message, Expected.applicant(World.IIN), World.MORNING);
      // Then
      assertThat(verdict).isInstanceOf(Valid.class);
      assertThat(asked).hasSize(1);
    }

    private Fetch counting(List<URI> got) {
      return new Fetch() {
        @Override
        public byte[] get(URI address, int atMost) throws IOException {
          got.add(address);
          return world.fetch.get(address, atMost);
        }

        @Override
        public byte[] post(URI address, String type, byte[] body, int atMost) throws IOException {
          return world.fetch.post(address, type, body, atMost);
        }
      };
    }
  }
}

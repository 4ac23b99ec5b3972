package kz.qyzmet.intake.filing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.authority.Signer;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.intake.testing.AuthorityOnLoopback;
import kz.qyzmet.signatures.Limits;

/** A message that must be refused, and as what. */
record WrongSignature(String code, Function<Who, byte[]> message) {
  private static final String SOMEBODY_ELSE = SyntheticIin.nth(999_999).value();
  private static final byte[] OTHER = "{}".getBytes(StandardCharsets.UTF_8);

  @Override
  public String toString() {
    return code;
  }

  /** Who has to sign what. */
  record Who(Signers signers, String iin, byte[] application) {
    byte[] signed(Profile profile) {
      return signers.by(profile).sign(application);
    }

    Credentials credentials() {
      return signers.family().issue(Signers.profile(iin));
    }
  }

  static Stream<WrongSignature> all() {
    var morning = AuthorityOnLoopback.MORNING;
    return Stream.of(
        new WrongSignature(
            "wrong-bytes", who -> who.signers().by(Signers.profile(who.iin())).sign(OTHER)),
        new WrongSignature(
            "wrong-signer",
            who ->
                who.signers()
                    .of(who.credentials().under(who.credentials().certificate()))
                    .sign(who.application())),
        new WrongSignature(
            "expired",
            who ->
                who.signed(
                    Signers.profile(who.iin())
                        .withValidity(morning.minus(Duration.ofDays(9)), morning.minusSeconds(1)))),
        new WrongSignature(
            "revoked",
            who -> {
              var revoked = who.credentials();
              who.signers().family().revoke(revoked.certificate(), morning.minusSeconds(1));
              return who.signers().of(revoked).sign(who.application());
            }),
        new WrongSignature(
            "unknown-chain",
            who ->
                who.signers()
                    .of(who.signers().stranger().issue(Signers.profile(who.iin())))
                    .sign(who.application())),
        new WrongSignature(
            "authentication-key",
            who -> who.signed(Signers.profile(who.iin()).forAuthentication())),
        new WrongSignature(
            "organisation-key",
            who ->
                who.signed(
                    Profile.employee(
                        who.iin(),
                        "990140000010",
                        "СЫНАҚОВА",
                        "АЙША",
                        morning.minus(Duration.ofDays(1))))),
        new WrongSignature(
            "no-time-stamp",
            who -> who.signers().of(who.credentials()).unstamped().sign(who.application())),
        new WrongSignature(
            "time-stamp-of-other-bytes",
            who ->
                Signer.of(who.credentials(), _ -> who.signers().family().stamps().over(OTHER))
                    .sign(who.application())),
        new WrongSignature(
            "unknown-time-stamp-authority",
            who ->
                Signer.of(who.credentials(), who.signers().stranger().stamps())
                    .sign(who.application())),
        new WrongSignature(
            "several-signers",
            who ->
                who.signers()
                    .of(who.credentials())
                    .with(who.signers().family().issue(Signers.profile(SOMEBODY_ELSE)))
                    .sign(who.application())),
        new WrongSignature("iin-mismatch", who -> who.signed(Signers.profile(SOMEBODY_ELSE))),
        new WrongSignature(
            "attached",
            who -> who.signers().of(who.credentials()).attached().sign(who.application())),
        new WrongSignature(
            "malformed",
            who -> {
              var message = who.signed(Signers.profile(who.iin()));
              return Arrays.copyOf(message, message.length / 2);
            }),
        new WrongSignature("too-large", _ -> new byte[Limits.USUAL.messageBytes() + 1]));
  }
}

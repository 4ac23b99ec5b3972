package kz.qyzmet.intake.filing;

import java.time.Duration;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.Family;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.authority.Signer;
import kz.qyzmet.intake.testing.AuthorityOnLoopback;

/** Those to whom an authority has given certificates. */
record Signers(Authority authority) {
  Family family() {
    return authority.family(Algorithm.RSA);
  }

  /** An authority that nobody trusts here. */
  Family stranger() {
    return authority.family(Algorithm.RSA_PSS);
  }

  static Profile profile(String iin) {
    return Profile.person(
        iin, "СЫНАҚОВА", "АЙША", AuthorityOnLoopback.MORNING.minus(Duration.ofDays(30)));
  }

  Signer of(Credentials by) {
    return Signer.of(by, family().stamps());
  }

  Signer by(Profile profile) {
    return of(family().issue(profile));
  }
}

package kz.qyzmet.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.KeyFile;
import kz.qyzmet.authority.Signer;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.embedded.Secrets;

/** The test authority of a stack, in its data folder: who runs it, and who signs by it. */
public final class Signing {
  private static final String FOLDER = "authority";
  private static final String ROOTS = "roots.pem";

  /** Of whoever is the head of a demo organisation. */
  private static final Iin HEAD = SyntheticIin.nth(990);

  /** Whoever runs the system; no organisation of the demo has this number. */
  private static final String SYSTEM_BIN = "990940009994";

  private static final String SYSTEM = "QYZMET COLLEGE-SERVICE";

  private Signing() {}

  /** Made at first start; those of another address would be asked about there. */
  static Authority start(Path data, int port) {
    var folder = folder(data);
    if (Authority.address(folder).filter(at -> URI.create(at).getPort() != port).isPresent()) {
      Folder.remove(folder);
    }
    var authority = Authority.start(folder, port, clock(data));
    authority.family(Algorithm.RSA);
    authority.family(Algorithm.GOST_2015_512);
    writeWitness(data, authority);
    try {
      Files.writeString(folder.resolve(ROOTS), authority.roots());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return authority;
  }

  /** What who trusts it believes in. */
  public static Path roots(Path data) {
    return folder(data).resolve(ROOTS);
  }

  /** Where the keys lie by which colleges sign papers. */
  static Path keys(Path data) {
    return folder(data).resolve("keys");
  }

  /** Where the authority that answers there gives time stamps. */
  static String stamps(String authority) {
    return authority + "/" + Algorithm.RSA + "/tsp";
  }

  /** The key by which college-service itself signs what it says; there when the authority is. */
  static Path witness(Path data) {
    return folder(data).resolve("witness.p12");
  }

  private static void writeWitness(Path data, Authority authority) {
    if (!Files.exists(witness(data))) {
      var system = authority.family(Algorithm.RSA).system(SYSTEM, SYSTEM_BIN, "ДЕМО ОПЕРАТОР");
      KeyFile.write(system, witness(data), Secrets.random());
    }
  }

  /** The key by which somebody signs papers for an organisation, made where there is none. */
  public static Path key(Path data, Organisation organisation, String person) {
    var file = keys(data).resolve(organisation.code()).resolve(person + ".p12");
    if (!Files.exists(file)) {
      var head =
          Authority.family(folder(data), Algorithm.RSA, clock(data))
              .head(HEAD.value(), organisation.bin(), "ДЕМО", "БАСШЫ");
      KeyFile.write(head, file, Secrets.random());
    }
    return file;
  }

  /** The services': stamps and answers are judged by theirs. */
  public static InstantSource clock(Path data) {
    return () -> Instant.now().plus(StackState.clock(data));
  }

  private static Path folder(Path data) {
    return data.resolve(FOLDER);
  }

  /**
   * The signature of somebody who gets a certificate with the first one, and a time stamp of the
   * authority that runs on that data folder.
   */
  public static byte[] sign(Path data, String iin, Algorithm algorithm, byte[] content) {
    return Signer.by(folder(data), algorithm, iin, clock(data)).sign(content);
  }
}

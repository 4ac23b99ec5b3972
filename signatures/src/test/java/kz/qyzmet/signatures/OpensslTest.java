package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.Signer;
import kz.qyzmet.signatures.Verdict.Refused;
import kz.qyzmet.signatures.Verdict.Valid;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenSSL, which shares no line with us, says the same of RSA. */
class OpensslTest {
  private static final byte[] OTHER = "other".getBytes(StandardCharsets.UTF_8);

  private static World world;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    world = new World(Algorithm.RSA);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private int openssl(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add("openssl");
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private void file(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static String pem(String kind, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes), kind);
  }

  private boolean opensslHolds(byte[] content, byte[] message) throws Exception {
    file("content", content);
    file("message", message);
    Files.writeString(folder.resolve("roots"), world.family.rootPem());
    var at = Long.toString(World.MORNING.getEpochSecond());
    return openssl(
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            "message",
            "-content",
            "content",
            "-CAfile",
            "roots",
            "-purpose",
            "any",
            "-attime",
            at,
            "-out",
            "out")
        == 0;
  }

  private byte[] opensslSigned(Credentials by, String... more) throws Exception {
    file("content", World.CONTENT);
    Files.writeString(folder.resolve("signer"), pem("CERTIFICATE", by.certificate().getEncoded()));
    Files.writeString(
        folder.resolve("issuing"), pem("CERTIFICATE", by.chain().getFirst().getEncoded()));
    Files.writeString(folder.resolve("key"), pem("PRIVATE KEY", by.key().encoded()));
    var command =
        new ArrayList<>(
            List.of(
                "cms",
                "-sign",
                "-binary",
                "-md",
                "sha256",
                "-in",
                "content",
                "-signer",
                "signer",
                "-certfile",
                "issuing",
                "-inkey",
                "key",
                "-outform",
                "DER",
                "-out",
                "message"));
    command.addAll(List.of(more));
    assertThat(openssl(command.toArray(String[]::new))).isZero();
    return Files.readAllBytes(folder.resolve("message"));
  }

  /** The time stamp put into another's message, as other programs write it. */
  private static byte[] stamped(byte[] message) throws CMSException, IOException {
    var data = new CMSSignedData(message);
    var signer = data.getSignerInfos().getSigners().iterator().next();
    var token = ASN1Primitive.fromByteArray(world.family.stamps().over(signer.getSignature()));
    var stamp =
        new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token));
    var with =
        SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(new DERSet(stamp)));
    return CMSSignedData.replaceSigners(data, new SignerInformationStore(with)).getEncoded();
  }

  @Test
  void on_a_good_signature() throws Exception {
    // Given
    var message = world.signed();
    // When, then
    assertThat(opensslHolds(World.CONTENT, message)).isTrue();
    assertThat(world.verdict(message)).isInstanceOf(Valid.class);
  }

  @Test
  void on_bad_ones() throws Exception {
    try (var other = new World(Algorithm.RSA)) {
      // Given
      var bad =
          Map.of(
              "wrong bytes", world.signer(world.applicant).sign(OTHER),
              "wrong signer",
                  world
                      .signer(world.applicant.under(world.person(World.IIN).certificate()))
                      .sign(World.CONTENT),
              "unknown chain",
                  Signer.of(other.applicant, world.family.stamps()).sign(World.CONTENT));
      // When, then
      for (var each : bad.entrySet()) {
        assertThat(opensslHolds(World.CONTENT, each.getValue())).as(each.getKey()).isFalse();
        assertThat(world.verdict(each.getValue())).as(each.getKey()).isInstanceOf(Refused.class);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "rsa_padding_mode:pss"})
  void what_openssl_signs_holds_with_a_time_stamp(String option) throws Exception {
    // Given
    var more = option.isEmpty() ? new String[0] : new String[] {"-keyopt", option};
    var message = stamped(opensslSigned(world.applicant, more));
    // When, then
    assertThat(world.verdict(message)).isInstanceOf(Valid.class);
    assertThat(world.verifier.verify(OTHER, message, Expected.applicant(World.IIN), World.MORNING))
        .isEqualTo(new Refused(Reason.WRONG_BYTES));
  }

  @Test
  void on_the_time_stamp() throws Exception {
    // Given
    Files.writeString(folder.resolve("roots"), world.family.rootPem());
    Files.writeString(
        folder.resolve("issuing"), pem("CERTIFICATE", world.family.issuing().getEncoded()));
    file("content", World.CONTENT);
    file("other", OTHER);
    file("token", world.family.stamps().over(World.CONTENT));
    // When, then
    assertThat(stampHolds("content")).isTrue();
    assertThat(stampHolds("other")).isFalse();
  }

  private boolean stampHolds(String data) throws Exception {
    var at = Long.toString(World.MORNING.getEpochSecond());
    return openssl(
            "ts",
            "-verify",
            "-token_in",
            "-in",
            "token",
            "-data",
            data,
            "-CAfile",
            "roots",
            "-untrusted",
            "issuing",
            "-attime",
            at)
        == 0;
  }
}

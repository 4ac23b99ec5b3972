package kz.qyzmet.gateway.messages.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kz.qyzmet.gateway.messages.ErrorCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {
  private static final Instant NOW = Instant.parse("2026-03-05T13:31:00Z");
  private static final String MESSAGE =
      """
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
      <p:SendMessage xmlns:p="http://bip.bee.kz/SyncChannel/v10/Types"><request>Әліп</request></p:SendMessage>\
      </s:Body></s:Envelope>""";

  @TempDir private static Path folder;
  private static SigningKey portal;
  private static SigningKey stranger;
  private static TrustedCertificates trusted;

  @BeforeAll
  static void keys() throws IOException {
    var file = Keys.pkcs12(folder, "portal");
    portal = Keys.key(file);
    stranger = Keys.key(Keys.pkcs12(folder, "stranger"));
    trusted = TrustedCertificates.read(Keys.pem(file));
  }

  private static Envelope envelope(String text) throws Refused {
    return Envelope.of(XmlReader.read(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT));
  }

  private static String signed(SigningKey key) throws Exception {
    var envelope = envelope(MESSAGE);
    Signatures.sign(envelope, key);
    var text = new StringWriter();
    var transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    transformer.transform(new DOMSource(envelope.document()), new StreamResult(text));
    return text.toString();
  }

  private static void isRefused(String text, ErrorCode code, String reason) {
    assertThatThrownBy(() -> Signatures.verify(envelope(text), trusted, NOW))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.reason()).isEqualTo(reason);
            });
  }

  @Nested
  class Verify {
    @Test
    void a_body_that_a_known_party_signed_is_let_in() throws Exception {
      // When
      var party = Signatures.verify(envelope(signed(portal)), trusted, NOW);
      // Then
      assertThat(party).isEqualTo(portal.certificate());
    }

    @Test
    void a_signature_has_the_gateways_form() throws Exception {
      assertThat(signed(portal))
          .contains("wsu:Id=\"Body\"", "URI=\"#Body\"", "#X509v3", "#rsa-sha256", "xml-exc-c14n#")
          .containsOnlyOnce("<ds:Signature ");
    }

    @Test
    void a_message_without_a_signature_is_refused() {
      isRefused(MESSAGE, ErrorCode.NOT_SIGNED, "not-signed");
    }

    @Test
    void a_body_that_was_changed_after_signing_is_refused() throws Exception {
      isRefused(
          signed(portal).replace("Әліп", "Беріл"), ErrorCode.WRONG_SIGNATURE, "wrong-signature");
    }

    @Test
    void a_certificate_that_nobody_knows_is_refused() throws Exception {
      isRefused(signed(stranger), ErrorCode.CERTIFICATE_REFUSED, "unknown-certificate");
    }

    @Test
    void another_partys_signature_under_a_known_certificate_is_refused() throws Exception {
      // Given
      var encoder = java.util.Base64.getEncoder();
      var text =
          signed(stranger)
              .replace(
                  encoder.encodeToString(stranger.certificate().getEncoded()),
                  encoder.encodeToString(portal.certificate().getEncoded()));
      // Then
      isRefused(text, ErrorCode.WRONG_SIGNATURE, "wrong-signature");
    }

    @Test
    void a_certificate_that_has_ended_is_refused() throws Exception {
      // Given
      var file = Keys.pkcs12(folder, "ended", 10);
      var text = signed(Keys.key(file));
      var known = TrustedCertificates.read(Keys.pem(file));
      // Then
      assertThatThrownBy(() -> Signatures.verify(envelope(text), known, NOW))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo("certificate-not-valid"));
    }

    @ParameterizedTest
    @CsvSource({
      "in the header, s:Header",
      "in the signature's own object, ds:Object",
      "behind the body, behind"
    })
    void a_signature_over_a_body_that_stands_elsewhere_is_refused(String name, String place)
        throws Exception {
      // Given: the signed body is moved away, and another takes its place under the same id
      var text = signed(portal);
      var from = text.indexOf("<s:Body");
      var to = text.indexOf("</s:Envelope>");
      var body = text.substring(from, to);
      var forged = body.replace("Әліп", "Беріл");
      var head =
          text.substring(0, from)
              .replace("xmlns:s=", "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:s=");
      var wrapped =
          switch (place) {
            case "s:Header" -> head.replace("</soap:Header>", "<x>" + body + "</x></soap:Header>");
            case "ds:Object" ->
                head.replace(
                    "</ds:Signature>", "<ds:Object>" + body + "</ds:Object></ds:Signature>");
            default -> head;
          };
      var tail = place.equals("behind") ? body : "";
      // Then
      assertThat(wrapped + tail).as(name).contains(body);
      assertThatThrownBy(
              () ->
                  Signatures.verify(
                      envelope(wrapped + forged + tail + "</s:Envelope>"), trusted, NOW))
          .isInstanceOf(Refused.class);
      // And: under another id, so that the reference finds the moved one
      assertThatThrownBy(
              () ->
                  Signatures.verify(
                      envelope(
                          wrapped
                              + forged.replace("wsu:Id=\"Body\"", "wsu:Id=\"Other\"")
                              + tail
                              + "</s:Envelope>"),
                      trusted,
                      NOW))
          .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
      "'xml-exc-c14n#\"/></ds:Transforms>', '2000/09/xmldsig#enveloped-signature\"/></ds:Transforms>'",
      "'#rsa-sha256', '#rsa-sha1'",
      "'#X509v3', '#X509PKIPathv1'",
      "'</wsse:Security>', '<wsse:Other/></wsse:Security>'"
    })
    void a_signature_of_another_form_is_refused(String what, String instead) throws Exception {
      // Given
      var text = signed(portal);
      var changed = text.replace(what, instead);
      // Then
      assertThat(changed).isNotEqualTo(text);
      isRefused(changed, ErrorCode.WRONG_SIGNATURE, "wrong-signature");
    }

    @Test
    void a_second_security_header_is_refused() throws Exception {
      // Given
      var text = signed(portal);
      var from = text.indexOf("<wsse:Security");
      var to = text.indexOf("</wsse:Security>") + "</wsse:Security>".length();
      var twice = text.substring(0, to) + text.substring(from, to) + text.substring(to);
      // Then
      isRefused(twice, ErrorCode.WRONG_SIGNATURE, "wrong-signature");
    }
  }

  @Nested
  class Read {
    private void isRefusedAs(String text, Limits limits, String reason) {
      assertThatThrownBy(
              () -> {
                var bytes =
                    XmlReader.bytes(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits);
                Envelope.of(XmlReader.read(bytes, limits)).call();
              })
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.code()).isEqualTo(ErrorCode.BAD_FORMAT);
                assertThat(refused.reason()).isEqualTo(reason);
                assertThat(refused)
                    .hasMessageStartingWith("Expected ")
                    .hasMessageContaining(", but ");
              });
    }

    @Test
    void a_message_as_large_and_as_deep_as_allowed_is_read() throws Exception {
      // Given
      var bytes = MESSAGE.getBytes(StandardCharsets.UTF_8);
      var limits = new Limits(bytes.length, 4);
      // When
      var read = XmlReader.read(XmlReader.bytes(new ByteArrayInputStream(bytes), limits), limits);
      // Then
      assertThat(read.getDocumentElement().getLocalName()).isEqualTo("Envelope");
    }

    @Test
    void a_message_a_byte_too_large_is_refused() {
      var size = MESSAGE.getBytes(StandardCharsets.UTF_8).length;
      isRefusedAs(MESSAGE, new Limits(size - 1, 4), "too-large");
    }

    @Test
    void bytes_that_somebody_else_has_gathered_are_measured_too() {
      // Given
      var bytes = MESSAGE.getBytes(StandardCharsets.UTF_8);
      var limits = new Limits(bytes.length - 1, 4);
      // When
      assertThatThrownBy(() -> XmlReader.read(bytes, limits))
          // Then
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.reason()).isEqualTo("too-large"));
    }

    @Test
    void a_message_a_level_too_deep_is_refused() {
      isRefusedAs(MESSAGE, new Limits(10_000, 3), "too-deep");
    }

    @Test
    void a_very_deep_message_is_refused_and_not_a_stack_overflow() {
      isRefusedAs("<a>".repeat(300_000), Limits.DEFAULT, "too-deep");
    }

    @Test
    void an_external_entity_is_never_looked_up() throws Exception {
      // Given
      var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
      var text =
          "<!DOCTYPE x [<!ENTITY e SYSTEM \""
              + secret.toUri()
              + "\">]>"
              + MESSAGE.replace("Әліп", "&e;");
      // Then
      isRefusedAs(text, Limits.DEFAULT, "doctype");
    }

    @Test
    void entities_that_grow_are_refused() {
      isRefusedAs(
          "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + MESSAGE,
          Limits.DEFAULT,
          "doctype");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>|malformed",
          "&e;|malformed",
          "plain text|malformed",
          "''|malformed",
          "<p:a/>|malformed",
          "<a/>|not-soap",
          "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body/></s:Envelope>|not-soap",
          "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>|not-soap",
          "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>|not-one-call",
          "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><a/><b/></s:Body></s:Envelope>|not-one-call"
        })
    void what_is_no_message_is_refused(String text, String reason) {
      isRefusedAs(text, Limits.DEFAULT, reason);
    }
  }

  @Nested
  class Settings {
    @Test
    void a_key_store_with_another_password_is_told_by_its_name() {
      // Given
      var file = Keys.pkcs12(folder, "locked");
      // Then
      assertThatThrownBy(() -> SigningKey.read(file, "another"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("locked.p12");
    }

    @Test
    void a_file_without_certificates_trusts_nobody_and_is_refused() throws IOException {
      // Given
      var file = Files.writeString(folder.resolve("empty.pem"), "");
      // Then
      assertThatThrownBy(() -> TrustedCertificates.read(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("empty.pem");
    }

    @Test
    void a_file_with_several_certificates_trusts_each() throws IOException {
      // Given
      var both = new ByteArrayOutputStream();
      for (var name : List.of("first", "second")) {
        both.write(Files.readAllBytes(Keys.pem(Keys.pkcs12(folder, name))));
      }
      var file = Files.write(folder.resolve("both.pem"), both.toByteArray());
      // When
      var read = TrustedCertificates.read(file);
      // Then
      assertThat(read.certificates()).hasSize(2);
    }

    @Test
    void a_key_is_not_printed() {
      assertThat(portal.toString()).isEqualTo("SigningKey[CN=portal]");
    }
  }
}

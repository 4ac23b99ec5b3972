package kz.qyzmet.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** The issuer's RSA key: made at first start, kept in a file that its owner alone can read. */
final class SigningKey {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER = "-----BEGIN PRIVATE KEY-----\n";
  private static final String FOOTER = "\n-----END PRIVATE KEY-----\n";

  private final RSAPrivateCrtKey secret;
  private final RSAPublicKey open;

  private SigningKey(RSAPrivateCrtKey secret, RSAPublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  static SigningKey inFile(Path file) {
    try {
      if (!Files.exists(file)) {
        var fresh = generate();
        var body =
            Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(fresh.secret.getEncoded());
        Folder.writeSecret(file, HEADER + body + FOOTER);
        return fresh;
      }
      var body = Files.readString(file).replace(HEADER, "").replace(FOOTER, "");
      var factory = KeyFactory.getInstance("RSA");
      var secret =
          (RSAPrivateCrtKey)
              factory.generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
      var open =
          (RSAPublicKey)
              factory.generatePublic(
                  new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
      return new SigningKey(secret, open);
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new PartFailed("Expected an RSA key in " + file + ", but: " + e.getMessage(), e);
    }
  }

  static SigningKey generate() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      return new SigningKey((RSAPrivateCrtKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no RSA", e);
    }
  }

  /** The key's name is a hash of the key: a new key never hides behind an old name. */
  String name() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(open.getEncoded());
      return URL.encodeToString(hash).substring(0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  /** As published under /jwks. */
  Map<String, String> jwk() {
    return Map.of(
        "kty",
        "RSA",
        "use",
        "sig",
        "alg",
        "RS256",
        "kid",
        name(),
        "n",
        URL.encodeToString(unsigned(open.getModulus())),
        "e",
        URL.encodeToString(unsigned(open.getPublicExponent())));
  }

  /** The public key as a PEM text: what an attacker would take for a shared secret. */
  String publicPem() {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(open.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }

  String sign(Map<String, ?> claims) {
    var signed = unsignedToken(Map.of("alg", "RS256", "typ", "JWT", "kid", name()), claims);
    try {
      var rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(secret);
      rsa.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + URL.encodeToString(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Signing failed", e);
    }
  }

  static String unsignedToken(Map<String, ?> header, Map<String, ?> claims) {
    try {
      return URL.encodeToString(JSON.writeValueAsBytes(header))
          + "."
          + URL.encodeToString(JSON.writeValueAsBytes(claims));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Claims that are no JSON", e);
    }
  }

  private static byte[] unsigned(BigInteger number) {
    var bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}

package kz.qyzmet.signatures;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The certificates that an installation believes in. */
public final class Trust {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----(.+?)-----END CERTIFICATE-----", Pattern.DOTALL);

  private final List<Cert> roots;
  private final List<Cert> authorities;
  private final List<Cert> stampRoots;
  private final Links links = new Links();

  private Trust(List<Cert> roots, List<Cert> authorities, List<Cert> stampRoots) {
    this.roots = roots;
    this.authorities = authorities;
    this.stampRoots = stampRoots;
  }

  /**
   * By texts of PEM.
   *
   * @param roots above who signs
   * @param authorities between them and who signs, where messages do not carry these; may be empty
   * @param stampRoots above who stamps
   * @throws IllegalArgumentException when a text has none, or one that cannot be read
   */
  public static Trust of(String roots, String authorities, String stampRoots) {
    var trust = new Trust(read(roots), read(authorities), read(stampRoots));
    if (trust.roots.isEmpty() || trust.stampRoots.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected at least one root of signers and one of time stamps, but there is none");
    }
    return trust;
  }

  private static List<Cert> read(String pem) {
    var all = new ArrayList<Cert>();
    var found = PEM.matcher(pem);
    while (found.find()) {
      try {
        all.add(Cert.read(Base64.getMimeDecoder().decode(found.group(1))));
      } catch (Refusal e) {
        throw new IllegalArgumentException(
            "Expected certificates, but the one at " + (all.size() + 1) + " cannot be read", e);
      }
    }
    return List.copyOf(all);
  }

  List<Cert> roots() {
    return roots;
  }

  List<Cert> authorities() {
    return authorities;
  }

  List<Cert> stampRoots() {
    return stampRoots;
  }

  /** What is known of authorities, for all who are judged by this trust. */
  Links links() {
    return links;
  }

  /** Whether it is one of ours, to the byte. */
  boolean knows(Cert certificate) {
    return roots.stream().anyMatch(certificate::isSameAs)
        || authorities.stream().anyMatch(certificate::isSameAs)
        || stampRoots.stream().anyMatch(certificate::isSameAs);
  }
}

package kz.qyzmet.authority;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.authority.Certificates.Addresses;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Root, issuing authority and services of one algorithm, and what they issued. */
public final class Family {
  private static final Duration DECADES = Duration.ofDays(20 * 365);
  private static final Duration YEARS = Duration.ofDays(10 * 365);
  private static final Duration BEFORE = Duration.ofDays(2 * 365);
  private static final int AUTHORITY = KeyUsage.keyCertSign | KeyUsage.cRLSign;
  private static final String REVOKED = "revoked.txt";

  private final Algorithm algorithm;
  private final Safe safe;
  private final String url;
  private final InstantSource clock;
  private final Credentials root;
  private final Credentials issuing;
  private final Credentials responder;
  private final Credentials stamping;
  private final Map<BigInteger, Revocation> revoked = new ConcurrentHashMap<>();

  /** How its services misbehave. */
  volatile Fault fault = Fault.NONE;

  /** Since when it remembers the expired; null where it may have forgotten each. */
  volatile Instant remembered;

  Family(Algorithm algorithm, Safe safe, String url, InstantSource clock) {
    this.algorithm = algorithm;
    this.safe = safe;
    this.url = url;
    this.clock = clock;
    this.root = safe.of("root", algorithm, this::newRoot);
    this.issuing = safe.of("issuing", algorithm, this::newIssuing);
    this.responder =
        safe.of(
            "responder",
            algorithm,
            () -> newService("Test responder", KeyUsage.digitalSignature, Profile.RESPONDING));
    this.stamping =
        safe.of(
            "stamping",
            algorithm,
            () -> newService("Test time stamps", KeyUsage.digitalSignature, Profile.STAMPING));
    for (var line : safe.lines(REVOKED)) {
      var parts = line.split(" ", -1);
      revoked.put(
          new BigInteger(parts[0]),
          new Revocation(Instant.parse(parts[1]), Integer.parseInt(parts[2])));
    }
  }

  private Profile profile(
      String name, int usage, List<ASN1ObjectIdentifier> purposes, Duration good) {
    var from = clock.instant().minus(BEFORE);
    return Profile.service(
        name + " (" + algorithm.name() + ")", usage, purposes, from, from.plus(good));
  }

  private Credentials newRoot() {
    var key = Key.make(algorithm);
    var profile = profile("Test root", AUTHORITY, List.of(), DECADES);
    return new Credentials(key, Certificates.selfSigned(profile, key), List.of());
  }

  private Credentials newIssuing() {
    var profile = profile("Test authority", AUTHORITY, List.of(), YEARS);
    return made(profile, Key.make(algorithm), root, new Addresses(null, url + "/root.crl"));
  }

  private Credentials newService(String name, int usage, ASN1ObjectIdentifier purpose) {
    return issue(profile(name, usage, List.of(purpose), YEARS));
  }

  private static Credentials made(
      Profile profile, Key key, Credentials issuer, Addresses addresses) {
    var certificate =
        Certificates.signed(
            profile, key.publicKey(), issuer.certificate().getSubject(), issuer.key(), addresses);
    return new Credentials(key, certificate, List.of());
  }

  /** A new key with a certificate of the issuing authority. */
  public Credentials issue(Profile profile) {
    return issue(profile, Key.make(algorithm));
  }

  public Credentials issue(Profile profile, Key key) {
    var made = made(profile, key, issuing, new Addresses(url + "/ocsp", url + "/issuing.crl"));
    return new Credentials(made.key(), made.certificate(), List.of(issuing.certificate()));
  }

  /** What only an authority may do, done by somebody else. */
  public Credentials issueBelow(Credentials holder, Profile profile) {
    var made =
        made(
            profile,
            Key.make(algorithm),
            holder,
            new Addresses(url + "/ocsp", url + "/issuing.crl"));
    return new Credentials(
        made.key(), made.certificate(), List.of(holder.certificate(), issuing.certificate()));
  }

  /** The kept credentials of a person, or new ones, good as long as ours: clocks here are moved. */
  public Credentials person(String iin, String surname, String name) {
    var from = clock.instant().minus(BEFORE);
    var profile = Profile.person(iin, surname, name, from).withValidity(from, from.plus(YEARS));
    return safe.of("person-" + iin, algorithm, () -> issue(profile));
  }

  /** The kept credentials of an organisation's head, or new ones, good as long as ours. */
  public Credentials head(String iin, String bin, String surname, String name) {
    var from = clock.instant().minus(BEFORE);
    var profile = Profile.head(iin, bin, surname, name, from).withValidity(from, from.plus(YEARS));
    return safe.of("head-" + bin, algorithm, () -> issue(profile));
  }

  /** The kept credentials of an organisation's information system, or new ones. */
  public Credentials system(String name, String bin, String organisation) {
    var from = clock.instant().minus(BEFORE);
    var profile =
        Profile.system(name, bin, organisation, from).withValidity(from, from.plus(YEARS));
    return safe.of("system-" + bin, algorithm, () -> issue(profile));
  }

  /** Without a reason. */
  public void revoke(Certificate certificate, Instant at) {
    revoke(certificate, at, CRLReason.unspecified);
  }

  public void revoke(Certificate certificate, Instant at, int reason) {
    revoked.put(certificate.getSerialNumber().getValue(), new Revocation(at, reason));
    synchronized (revoked) {
      safe.lines(
          REVOKED,
          revoked.entrySet().stream()
              .map(
                  each ->
                      each.getKey() + " " + each.getValue().at() + " " + each.getValue().reason())
              .sorted()
              .toList());
    }
  }

  /** Makes its services misbehave from now on. */
  public void misbehave(Fault how) {
    this.fault = how;
  }

  /**
   * What its services say of how long they know what became of expired certificates.
   *
   * @param since null where they say nothing of it
   */
  public void remember(Instant since) {
    this.remembered = since;
  }

  /**
   * That and why a certificate stands no more.
   *
   * @param reason by the numbers of {@link CRLReason}
   */
  record Revocation(Instant at, int reason) {}

  Map<BigInteger, Revocation> revoked() {
    return Map.copyOf(revoked);
  }

  InstantSource clock() {
    return clock;
  }

  Algorithm algorithm() {
    return algorithm;
  }

  public Certificate root() {
    return root.certificate();
  }

  public String rootPem() {
    return Safe.pem(root());
  }

  public Certificate issuing() {
    return issuing.certificate();
  }

  public Certificate stamping() {
    return stamping.certificate();
  }

  Credentials rootKey() {
    return root;
  }

  Credentials issuingKey() {
    return issuing;
  }

  Credentials responderKey() {
    return responder;
  }

  /** Its own stamps, without the way over HTTP. */
  public Stamping stamps() {
    return stampsAt(clock);
  }

  /** Stamps by another clock. */
  public Stamping stampsAt(InstantSource other) {
    return new Stamping(stamping, other);
  }

  public String url() {
    return url;
  }
}

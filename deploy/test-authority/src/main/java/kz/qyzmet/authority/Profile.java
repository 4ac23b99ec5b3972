package kz.qyzmet.authority;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What a certificate says.
 *
 * @param usage the bits of {@link KeyUsage}
 * @param purposes the extended key usage, possibly none
 * @param purposesCritical whether that extension is critical, as a time-stamping one must be
 * @param authority whether it may sign certificates
 */
public record Profile(
    X500Name subject,
    int usage,
    List<ASN1ObjectIdentifier> purposes,
    boolean purposesCritical,
    boolean authority,
    Instant from,
    Instant to) {
  /** Who the holder is, by the national names. */
  public static final ASN1ObjectIdentifier INDIVIDUAL =
      new ASN1ObjectIdentifier("1.2.398.3.3.4.1.1");

  public static final ASN1ObjectIdentifier ORGANISATION =
      new ASN1ObjectIdentifier("1.2.398.3.3.4.1.2");
  public static final ASN1ObjectIdentifier HEAD = ORGANISATION.branch("1");
  public static final ASN1ObjectIdentifier SIGNATORY = ORGANISATION.branch("2");
  public static final ASN1ObjectIdentifier EMPLOYEE = ORGANISATION.branch("5");
  public static final ASN1ObjectIdentifier SYSTEM = ORGANISATION.branch("6");

  static final ASN1ObjectIdentifier SIGNING = of(KeyPurposeId.id_kp_emailProtection);
  static final ASN1ObjectIdentifier AUTHENTICATION = of(KeyPurposeId.id_kp_clientAuth);
  static final ASN1ObjectIdentifier STAMPING = of(KeyPurposeId.id_kp_timeStamping);
  static final ASN1ObjectIdentifier RESPONDING = of(KeyPurposeId.id_kp_OCSPSigning);

  private static final Duration YEAR = Duration.ofDays(365);

  public Profile {
    purposes = List.copyOf(purposes);
  }

  private static ASN1ObjectIdentifier of(KeyPurposeId id) {
    return ASN1ObjectIdentifier.getInstance(id.toASN1Primitive());
  }

  /** An individual's key for signing, good for a year. */
  public static Profile person(String iin, String surname, String name, Instant from) {
    return new Profile(
        subject(iin, surname, name, null),
        KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
        List.of(SIGNING, INDIVIDUAL),
        false,
        false,
        from,
        from.plus(YEAR));
  }

  /** An employee's key for signing, in the name of the organisation. */
  public static Profile employee(
      String iin, String bin, String surname, String name, Instant from) {
    return person(iin, surname, name, from)
        .withSubject(subject(iin, surname, name, bin))
        .withPurposes(List.of(SIGNING, ORGANISATION, EMPLOYEE));
  }

  /** The key for signing of the organisation's head. */
  public static Profile head(String iin, String bin, String surname, String name, Instant from) {
    return employee(iin, bin, surname, name, from)
        .withPurposes(List.of(SIGNING, ORGANISATION, HEAD));
  }

  /** The key for signing of an organisation's information system: no person's, so without IIN. */
  public static Profile system(String name, String bin, String organisation, Instant from) {
    return new Profile(
        new X500NameBuilder()
            .addRDN(BCStyle.CN, name)
            .addRDN(BCStyle.C, "KZ")
            .addRDN(BCStyle.O, organisation)
            .addRDN(BCStyle.OU, "BIN" + bin)
            .build(),
        KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
        List.of(SIGNING, ORGANISATION, SYSTEM),
        false,
        false,
        from,
        from.plus(YEAR));
  }

  static Profile service(
      String name, int usage, List<ASN1ObjectIdentifier> purposes, Instant from, Instant to) {
    return new Profile(
        new X500NameBuilder().addRDN(BCStyle.C, "KZ").addRDN(BCStyle.CN, name).build(),
        usage,
        purposes,
        purposes.contains(STAMPING),
        (usage & KeyUsage.keyCertSign) != 0,
        from,
        to);
  }

  /** The same person's key for entering, as the national authority gives it beside the other. */
  public Profile forAuthentication() {
    return new Profile(
        subject,
        KeyUsage.digitalSignature | KeyUsage.keyEncipherment,
        List.of(AUTHENTICATION, INDIVIDUAL),
        false,
        false,
        from,
        to);
  }

  public Profile withSubject(X500Name other) {
    return new Profile(other, usage, purposes, purposesCritical, authority, from, to);
  }

  public Profile withUsage(int other) {
    return new Profile(subject, other, purposes, purposesCritical, authority, from, to);
  }

  public Profile withPurposes(List<ASN1ObjectIdentifier> others) {
    return new Profile(subject, usage, others, purposesCritical, authority, from, to);
  }

  public Profile withValidity(Instant begin, Instant end) {
    return new Profile(subject, usage, purposes, purposesCritical, authority, begin, end);
  }

  public static X500Name subject(String iin, String surname, String name, String bin) {
    var all =
        new X500NameBuilder()
            .addRDN(BCStyle.CN, surname + " " + name)
            .addRDN(BCStyle.SURNAME, surname)
            .addRDN(BCStyle.SERIALNUMBER, "IIN" + iin)
            .addRDN(BCStyle.C, "KZ")
            .addRDN(BCStyle.GIVENNAME, name);
    return bin == null ? all.build() : all.addRDN(BCStyle.OU, "BIN" + bin).build();
  }

  ASN1EncodableVector purposesEncoded() {
    var all = new ASN1EncodableVector();
    purposes.forEach(all::add);
    return all;
  }
}

package kz.qyzmet.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate says of its holder, by the profile of the national authority. */
final class Holder {
  private static final ASN1ObjectIdentifier SIGNING =
      ASN1ObjectIdentifier.getInstance(KeyPurposeId.id_kp_emailProtection.toASN1Primitive());
  private static final ASN1ObjectIdentifier ENTERING =
      ASN1ObjectIdentifier.getInstance(KeyPurposeId.id_kp_clientAuth.toASN1Primitive());
  private static final ASN1ObjectIdentifier INDIVIDUAL =
      new ASN1ObjectIdentifier("1.2.398.3.3.4.1.1");

  /** It, and below it head, right to sign, finance, staff, employee. */
  private static final ASN1ObjectIdentifier ORGANISATION =
      new ASN1ObjectIdentifier("1.2.398.3.3.4.1.2");

  /** Of an organisation's keys only theirs bind it: the others are its employees' own. */
  private static final List<ASN1ObjectIdentifier> BINDING =
      List.of(ORGANISATION.branch("1"), ORGANISATION.branch("2"));

  /** An information system's, and below it those that are named one by one. */
  private static final ASN1ObjectIdentifier SYSTEM = ORGANISATION.branch("6");

  private static final Pattern IIN = Pattern.compile("IIN([0-9]{12})");
  private static final Pattern BIN = Pattern.compile("BIN([0-9]{12})");
  private static final int SIGNS = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

  private Holder() {}

  /** With a key for signing, an individual's or the organisation's that is expected. */
  static Signatory of(Cert certificate, Expected expected) throws Refusal {
    var purposes = certificate.purposes();
    signing(certificate);
    var name = first(certificate, BCStyle.CN);
    if (expected.organisation() != null) {
      var bin = bin(certificate, expected);
      return new Signatory(iin(certificate), name, false, bin, first(certificate, BCStyle.O));
    }
    Refusal.unless(
        !isOrganisations(certificate) && bins(certificate).isEmpty(), Reason.ORGANISATION_KEY);
    Refusal.unless(purposes.contains(INDIVIDUAL), Reason.NOT_FOR_SIGNING);
    var iin = iin(certificate);
    Refusal.unless(expected.allows(iin), Reason.IIN_MISMATCH);
    return new Signatory(iin, name, !iin.equals(expected.applicant()));
  }

  /**
   * With a key for signing that is a system's alone: a person who may sign for the organisation is
   * no witness, and a system signs no papers.
   */
  static Signatory system(Cert certificate) throws Refusal {
    signing(certificate);
    var kinds =
        certificate.purposes().stream()
            .filter(each -> each.on(ORGANISATION) || each.equals(INDIVIDUAL))
            .toList();
    Refusal.unless(
        !kinds.isEmpty() && kinds.stream().allMatch(each -> each.equals(SYSTEM) || each.on(SYSTEM)),
        Reason.NOT_A_SYSTEMS_KEY);
    return new Signatory(
        null,
        first(certificate, BCStyle.CN),
        false,
        bin(certificate),
        first(certificate, BCStyle.O));
  }

  private static void signing(Cert certificate) throws Refusal {
    var purposes = certificate.purposes();
    Refusal.unless(
        !certificate.hasUsage(KeyUsage.keyEncipherment) && !purposes.contains(ENTERING),
        Reason.AUTHENTICATION_KEY);
    Refusal.unless(
        certificate.hasUsage(SIGNS) && purposes.contains(SIGNING), Reason.NOT_FOR_SIGNING);
  }

  private static String bin(Cert certificate, Expected expected) throws Refusal {
    Refusal.unless(isOrganisations(certificate), Reason.INDIVIDUAL_KEY);
    var bin = bin(certificate);
    Refusal.unless(expected.allowsOrganisation(bin), Reason.BIN_MISMATCH);
    Refusal.unless(
        BINDING.stream().anyMatch(certificate.purposes()::contains), Reason.NO_RIGHT_TO_SIGN);
    return bin;
  }

  private static String bin(Cert certificate) throws Refusal {
    var all = bins(certificate);
    // Two numbers could be of two organisations.
    Refusal.unless(all.size() == 1, Reason.BIN_MISMATCH);
    var match = BIN.matcher(all.getFirst());
    Refusal.unless(match.matches(), Reason.BIN_MISMATCH);
    return match.group(1);
  }

  /** Empty where there is none. */
  private static String first(Cert certificate, ASN1ObjectIdentifier name) {
    var all = values(certificate, name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  private static boolean isOrganisations(Cert certificate) {
    return certificate.purposes().stream()
        .anyMatch(each -> each.equals(ORGANISATION) || each.on(ORGANISATION));
  }

  private static List<String> bins(Cert certificate) {
    return values(certificate, BCStyle.OU).stream().filter(each -> each.startsWith("BIN")).toList();
  }

  private static String iin(Cert certificate) throws Refusal {
    var all = values(certificate, BCStyle.SERIALNUMBER);
    // Two numbers could be of two persons.
    Refusal.unless(all.size() == 1, Reason.IIN_MISMATCH);
    var match = IIN.matcher(all.getFirst());
    Refusal.unless(match.matches(), Reason.IIN_MISMATCH);
    return match.group(1);
  }

  private static List<String> values(Cert certificate, ASN1ObjectIdentifier name) {
    var all = new ArrayList<String>();
    for (var each : certificate.subject().getRDNs()) {
      for (var part : each.getTypesAndValues()) {
        if (name.equals(part.getType()) && part.getValue() instanceof ASN1String text) {
          all.add(text.getString());
        }
      }
    }
    return all;
  }
}

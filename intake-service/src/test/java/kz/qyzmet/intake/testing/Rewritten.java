package kz.qyzmet.intake.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;

/**
 * A shipped passport with other rules, for what no shipped passport says. Its text is edited until
 * it is read.
 */
public final class Rewritten {
  private static final String DUPLICATE = "tve-duplicate@1.yaml";
  private static final String CERTIFICATE = "tve-incomplete-certificate@2.yaml";

  private final String file;
  private String yaml;

  private Rewritten(String file) {
    this.file = file;
    this.yaml = shipped(file);
  }

  /** Of the certificate that the Corporation takes applications for, too: as it ships. */
  public static Passport servedByTheCorporation() {
    return new Rewritten(CERTIFICATE).passport();
  }

  /** The same, which the Corporation does not serve yet. */
  public static Passport notServedByTheCorporation() {
    return new Rewritten(CERTIFICATE)
        .replacing("corporation:\n    served: true", "corporation:\n    served: false")
        .passport();
  }

  /** The same, whose branches are read to work six days. */
  public static Passport servedOnSixDays() {
    return new Rewritten(CERTIFICATE).replacing("value: duty-desks", "value: six-days").passport();
  }

  /** Of a paper and a field that only the office's counter asks for, at any place of the result. */
  public static Passport forTheOffice() {
    return withConditions("{field: channel, in: [office]}");
  }

  /** Of a paper and a field that only a result at a branch needs. */
  public static Passport forABranch() {
    return withConditions("{field: pickup, in: [branch]}");
  }

  /** Of smaller scans than any other passport takes. */
  public static Passport withSmallerScans() {
    return new Rewritten(DUPLICATE).replacing("maxBytes: 5242880", "maxBytes: 1000000").passport();
  }

  /** Of a portal that no one-time password will do for. */
  public static Passport certifiedBySignatureOnly() {
    return new Rewritten(DUPLICATE)
        .replacing(
            "    clause: Rules, item 34\n  office:",
            "    certification: {kinds: [signature], clause: 'Rules, item 34'}\n"
                + "    clause: Rules, item 34\n  office:")
        .passport();
  }

  private static Passport withConditions(String condition) {
    return new Rewritten(DUPLICATE)
        .replacing("    mediaTypes: [", "    condition: " + condition + "\n    mediaTypes: [")
        .replacing(
            "type: text, required: false, maxLength: 50,",
            "type: text, required: true, maxLength: 50, condition: " + condition + ",")
        .passport();
  }

  private Rewritten replacing(String text, String other) {
    assertThat(yaml).containsOnlyOnce(text);
    yaml = yaml.replace(text, other);
    return this;
  }

  private Passport passport() {
    return Passports.parse(file, new ByteArrayInputStream(yaml.getBytes(UTF_8)));
  }

  private static String shipped(String file) {
    try (var stream = Passports.class.getResourceAsStream("/passports/" + file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

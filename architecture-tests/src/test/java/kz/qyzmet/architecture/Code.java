package kz.qyzmet.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The classes that the rules judge, and the bad ones that prove the rules awake. */
final class Code {
  static final String ROOT = "kz.qyzmet";
  static final String CALENDAR = ROOT + ".calendar";
  static final String CONTRACTS = ROOT + ".contracts";
  static final String EVENTS = CONTRACTS + ".event";
  static final String KIT = ROOT + ".kit";
  static final String CLOCK = KIT + ".clock";
  static final String LOCAL_CLOCK = ROOT + ".localclock";
  static final String EMBEDDED = ROOT + ".embedded";
  static final String STACK = ROOT + ".stack";
  static final String SIMULATION = ROOT + ".simulation";
  static final String PASSPORTS = ROOT + ".passports";
  static final String SCENARIOS = ROOT + ".scenarios";
  static final String ORGANISATIONS = ROOT + ".organisations";
  static final String GATEWAY_MESSAGES = ROOT + ".gateway.messages";
  static final String PAPERS = ROOT + ".papers";
  static final String SIGNATURES = ROOT + ".signatures";
  static final String AUTHORITY = ROOT + ".authority";
  static final String CANARY = ROOT + ".canary";

  static final List<String> SERVICES =
      List.of(
          ROOT + ".intake",
          ROOT + ".college",
          ROOT + ".deadline",
          ROOT + ".notification",
          ROOT + ".gateway");

  /** Everything that is shipped. */
  static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/kz/qyzmet/canary/"))
          .withImportOption(location -> !location.contains("/kz/qyzmet/architecture/"))
          .importPackages(ROOT);

  /** Deliberately bad classes of this module's test sources: each rule must reject one. */
  static final JavaClasses CANARIES = new ClassFileImporter().importPackages(CANARY);

  static final DescribedPredicate<JavaClass> NONE =
      DescribedPredicate.describe("none at all", type -> false);

  private Code() {}

  static boolean within(String name, String root) {
    return name.equals(root) || name.startsWith(root + ".");
  }
}

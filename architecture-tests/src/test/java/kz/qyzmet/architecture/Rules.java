package kz.qyzmet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The dependency rules of the house. Each has a canary of the same name in {@code canary}. */
final class Rules {
  private static final String ANY_DOMAIN = "kz.qyzmet.*.*.domain..";
  private static final Set<String> LOGGERS =
      Set.of("java.lang.System$Logger", "java.lang.System$LoggerFinder");
  private static final Set<String> LOG_WRITERS =
      Set.of(
          "org.jboss.logging.Logger", "org.jboss.logging.BasicLogger", "java.lang.System$Logger");
  private static final Set<String> WORLD_READERS = Set.of("now", "randomUUID", "getenv");

  private Rules() {}

  /** Rule 1: a domain knows java.*, itself, the contracts and the calendar. */
  static final ArchRule DOMAIN_IS_PURE =
      classes()
          .that()
          .resideInAPackage(ANY_DOMAIN)
          .should(
              dependOnlyOn(
                  "know only java.*, its own domain, contracts and working-calendar, and no logger",
                  Rules::pure));

  private static boolean pure(Dependency dependency) {
    var target = dependency.getTargetClass().getBaseComponentType();
    var name = target.getPackageName();
    if (target.isPrimitive()) {
      return true;
    }
    if (Code.within(name, "java")) {
      return !Code.within(name, "java.util.logging") && !LOGGERS.contains(target.getName());
    }
    var own = Place.of(dependency.getOriginClass());
    return Code.within(name, Code.CONTRACTS)
        || Code.within(name, Code.CALENDAR)
        || own.equals(Place.of(target));
  }

  /** Rule 2: rest, messaging, persistence → usecase → domain; adapters don't know each other. */
  static final ArchRule LAYERS_POINT_INWARDS =
      classes()
          .that(DescribedPredicate.describe("stand in a layer", type -> Place.of(type).isPresent()))
          .should(dependOnlyOn("point inwards and know no other adapter", Rules::inwards));

  private static boolean inwards(Dependency dependency) {
    var from = Place.of(dependency.getOriginClass()).orElseThrow();
    return Place.of(dependency.getTargetClass())
        .filter(Place::isAdapter)
        .map(to -> from.layer().equals(to.layer()))
        .orElse(true);
  }

  /**
   * Rule 2: a feature reaches another only through its use case (or an event). A use case may
   * handle the values, records and enums, that the other's use case answers with.
   */
  static final ArchRule FEATURES_MEET_IN_USE_CASES =
      classes()
          .that(DescribedPredicate.describe("stand in a layer", type -> Place.of(type).isPresent()))
          .should(dependOnlyOn("reach another feature only through its use case", Rules::meeting));

  private static boolean meeting(Dependency dependency) {
    var from = Place.of(dependency.getOriginClass()).orElseThrow();
    var target = dependency.getTargetClass().getBaseComponentType();
    return Place.of(target)
        .map(
            to ->
                from.sameFeature(to)
                    || to.layer().equals("usecase")
                    || (from.layer().equals("usecase")
                        && to.layer().equals("domain")
                        && (target.isRecord() || target.isEnum())))
        .orElse(true);
  }

  /** Rule 2: no service imports another. */
  static final ArchRule SERVICES_ARE_STRANGERS = servicesAreStrangers(Code.SERVICES);

  static ArchRule servicesAreStrangers(List<String> services) {
    return classes()
        .that(
            DescribedPredicate.describe(
                "stand in a service", type -> serviceOf(type, services) != null))
        .should(
            dependOnlyOn(
                "know no other service",
                dependency -> {
                  var other = serviceOf(dependency.getTargetClass(), services);
                  return other == null
                      || other.equals(serviceOf(dependency.getOriginClass(), services));
                }));
  }

  private static String serviceOf(JavaClass type, List<String> services) {
    var name = type.getBaseComponentType().getPackageName();
    return services.stream().filter(root -> Code.within(name, root)).findFirst().orElse(null);
  }

  /**
   * Rule 2: no cycles between features, in whatever module. The simulation is one package, because
   * its world, services and people know each other by design.
   */
  static final ArchRule NO_CYCLES =
      SlicesRuleDefinition.slices().matching("kz.qyzmet.(*).(*)..").should().beFreeOfCycles();

  /** Rule 3: time, chance and the environment come from the kit's one producer. */
  static final ArchRule ONE_SOURCE_OF_TIME_AND_CHANCE =
      classes()
          .that(
              DescribedPredicate.describe(
                  "are not the producer",
                  type ->
                      !Code.within(type.getPackageName(), Code.CLOCK)
                          && !Code.within(type.getPackageName(), Code.LOCAL_CLOCK)
                          && !Code.within(type.getPackageName(), Code.EMBEDDED)
                          && !Code.within(type.getPackageName(), Code.STACK)))
          .should(notReadTheWorld());

  private static ArchCondition<JavaClass> notReadTheWorld() {
    return new ArchCondition<>("not call now(), randomUUID(), getenv() or currentTimeMillis()") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnitAccessesFromSelf().stream()
            .filter(Rules::readsTheWorld)
            .forEach(
                access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
      }
    };
  }

  private static boolean readsTheWorld(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    var name = access.getTarget().getName();
    if (!owner.startsWith("java.")) {
      return false;
    }
    return WORLD_READERS.contains(name)
        || (owner.equals("java.time.Clock") && name.startsWith("system"))
        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
  }

  /**
   * A failure may quote anybody: a log gets it in the words of the kit's Failures. One within the
   * line the console's filter puts into them.
   */
  static final ArchRule LOGS_GET_NO_RAW_FAILURE =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "hand a failure with its stack to a logger", Rules::handsAFailureToALogger));

  private static boolean handsAFailureToALogger(JavaMethodCall call) {
    return LOG_WRITERS.contains(call.getTargetOwner().getName())
        && call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Throwable.class));
  }

  /** Rule 4: entities only in persistence … */
  static final ArchRule ENTITIES_IN_PERSISTENCE =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .resideInAPackage("..persistence..");

  /** Rule 4: … and package-private. */
  static final ArchRule ENTITIES_ARE_PACKAGE_PRIVATE =
      classes().that().areAnnotatedWith("jakarta.persistence.Entity").should(bePackagePrivate());

  /** Rule 4: Kafka's annotations only in messaging. The kit is the framework's side. */
  static final ArchRule KAFKA_IN_MESSAGING =
      noClasses()
          .that()
          .resideOutsideOfPackages("..messaging..", Code.KIT + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.eclipse.microprofile.reactive.messaging..")
                  .or(resideInAPackage("io.smallrye.reactive.messaging.."))
                  .as("are Kafka's annotations"))
          .because("a topic is an adapter's matter");

  /** Rule 4: jakarta.ws.rs only in rest. The kit is the framework's side. */
  static final ArchRule HTTP_IN_REST =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..rest..", Code.KIT + "..", Code.LOCAL_CLOCK + "..", Code.STACK + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  /** The contracts know no framework and no database. */
  static final ArchRule CONTRACTS_ARE_PLAIN = plain(Code.CONTRACTS);

  static ArchRule plain(String module) {
    return noClasses()
        .that()
        .resideInAPackage(module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "io.smallrye..",
            "io.vertx..",
            "jakarta..",
            "org.hibernate..",
            "org.apache.kafka..",
            "java.sql..",
            "javax.sql..",
            Code.KIT + "..");
  }

  /** The kit knows of the project only the events. */
  static final ArchRule KIT_KNOWS_EVENTS_ONLY = onlyEvents(Code.KIT);

  static ArchRule onlyEvents(String module) {
    return classes()
        .that()
        .resideInAPackage(module + "..")
        .should(
            dependOnlyOn(
                "know of the project only itself and the events",
                dependency -> {
                  var name = dependency.getTargetClass().getBaseComponentType().getPackageName();
                  return !Code.within(name, Code.ROOT)
                      || Code.within(name, module)
                      || Code.within(name, Code.EVENTS);
                }));
  }

  /** The calendar can be used alone. */
  static final ArchRule CALENDAR_STANDS_ALONE = standsAlone(Code.CALENDAR);

  static ArchRule standsAlone(String module) {
    return classes()
        .that()
        .resideInAPackage(module + "..")
        .should(
            dependOnlyOn(
                "know only java.* and itself",
                dependency -> {
                  var target = dependency.getTargetClass().getBaseComponentType();
                  return target.isPrimitive()
                      || Code.within(target.getPackageName(), "java")
                      || Code.within(target.getPackageName(), module);
                }));
  }

  private static ArchCondition<JavaClass> dependOnlyOn(
      String description, Predicate<Dependency> allowed) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(allowed.negate())
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }
    };
  }
}

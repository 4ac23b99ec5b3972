package kz.qyzmet.gateway;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.qyzmet.testing.RealParts;

/** The test runs on a real PostgreSQL, a real Kafka and an issuer, with keys of its own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(Keys.class)
@WithTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "gateway"))
public @interface OnRealParts {}

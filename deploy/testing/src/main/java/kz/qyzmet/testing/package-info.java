/**
 * The test resource of every service: real PostgreSQL, real Kafka and an issuer, once per JVM.
 *
 * <p>A {@code @QuarkusTest} names it with the database it wants: {@code @QuarkusTestResource(value
 * = RealParts.class, initArgs = @ResourceArg(name = "database", value = "intake"))}.
 */
package kz.qyzmet.testing;

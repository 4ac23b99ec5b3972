/**
 * A real PostgreSQL, a real Kafka broker and a small OpenID provider inside a JVM, for tests and
 * for the local stack. Nothing here knows Quarkus or a service; each part starts on the loopback
 * address, keeps its data in a folder or in a temporary one, and is closed by whoever started it.
 */
package kz.qyzmet.embedded;

/** Flowable as a peer, in a JVM of its own: its class path meets nobody else's. */
package kz.qyzmet.benchmarks.flowable;

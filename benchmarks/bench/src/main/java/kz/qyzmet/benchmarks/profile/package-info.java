/** Where the CPU time of a running JVM goes, as a picture. */
package kz.qyzmet.benchmarks.profile;

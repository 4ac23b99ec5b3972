/**
 * college-service without HTTP: the packaged application's own jars with this driver laid beside
 * them on the class path. Nothing of the service's build knows of it.
 */
package kz.qyzmet.benchmarks.college;

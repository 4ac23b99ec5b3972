/** The people's requests, as many at once as there are connections, from one event loop. */
package kz.qyzmet.benchmarks.load;

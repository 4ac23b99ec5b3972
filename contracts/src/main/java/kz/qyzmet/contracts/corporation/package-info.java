/** The State Corporation "Government for Citizens": its branches, read from files and proven. */
package kz.qyzmet.contracts.corporation;

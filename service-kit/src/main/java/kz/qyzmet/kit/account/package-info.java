/**
 * A service's account of its applications: what it has told and heard of each, a page at a time in
 * the order of the ids. Whoever holds the accounts of all services against each other sees what got
 * lost on the way.
 */
package kz.qyzmet.kit.account;

/**
 * What the service itself says, signed by a key of its own so that somebody else can hold it
 * against the service later: checkpoints of register books, answers about papers. The bytes of each
 * kind of statement begin with the name of the kind, so that none can be taken for another.
 */
package kz.qyzmet.college.witness;

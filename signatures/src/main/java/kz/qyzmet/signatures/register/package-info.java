/**
 * Holds a register book against its chain and its signed checkpoints, without any server: which
 * entries were changed, removed, inserted or moved, and whether its end was cut off. The bytes that
 * are hashed and signed stand in the decision record "Register books are chained".
 */
package kz.qyzmet.signatures.register;

/**
 * The drills: each breaks something while people work, lets the system come to rest, and has the
 * checker judge. A drill's short form judges invariants only; its long form judges times too.
 */
package kz.qyzmet.drills.drill;

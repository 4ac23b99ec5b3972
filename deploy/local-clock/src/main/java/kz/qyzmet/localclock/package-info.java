/**
 * The movable clock of the local stack: {@code GET} and {@code PUT /local/clock}, {@code GET
 * /local/settled}. On the class path by default, absent from a build with {@code -Dproduction}.
 */
package kz.qyzmet.localclock;

/**
 * Questions of dates, answered from the passports and the calendar alone: no stack runs for them.
 */
package kz.qyzmet.stack.ask;

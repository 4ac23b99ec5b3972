/**
 * The {@code ./qyzmet} commands.
 *
 * <p>{@code cli} reads the command line, {@code run} starts and supervises the stack, {@code demo}
 * drives one application through it, {@code ask} answers questions of dates without it.
 */
package kz.qyzmet.stack;

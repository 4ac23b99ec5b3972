/** One class per command: its options, and nothing that another command could need. */
package kz.qyzmet.stack.cli;

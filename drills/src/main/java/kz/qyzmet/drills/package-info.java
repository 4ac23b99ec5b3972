/** The command line of the drills. */
package kz.qyzmet.drills;

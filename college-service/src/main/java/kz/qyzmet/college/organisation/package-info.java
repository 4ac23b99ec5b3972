/** The organisations of this installation: a file read at start, shown to their own people. */
package kz.qyzmet.college.organisation;

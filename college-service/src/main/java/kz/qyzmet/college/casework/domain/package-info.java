/** The lifecycle of a case as values and pure functions; the pipeline comes from the passport. */
package kz.qyzmet.college.casework.domain;

/**
 * What is known of a learner, by the identification number: the college's own register is asked
 * through a port, under a guard, and is answered for where it is silent. What ships is a synthetic
 * register of people who cannot live, and the way to the national education database.
 */
package kz.qyzmet.college.learner;

/**
 * Stands in for the e-government gateway and for who is behind it: the portal that files
 * applications and is told their statuses, the systems of higher education, the register of persons
 * and the digital documents service; for an operator of text messages, too. Its REST control makes
 * it slow, failing, forgetful or unruly; nothing outlives its process.
 */
package kz.qyzmet.simulator;

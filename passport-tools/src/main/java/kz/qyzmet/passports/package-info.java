/** Tools for whoever writes passports: the proof, the reading aid and the comparison. */
package kz.qyzmet.passports;

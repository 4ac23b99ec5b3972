/** Organisations that give services: people, hours, register books and pickup places, as a file. */
package kz.qyzmet.contracts.organisation;

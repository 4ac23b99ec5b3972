/** What a link between two processes can suffer. */
package kz.qyzmet.drills.fault;

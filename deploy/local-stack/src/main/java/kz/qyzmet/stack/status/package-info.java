/** The state of a running stack on one page, from what its services serve. */
package kz.qyzmet.stack.status;

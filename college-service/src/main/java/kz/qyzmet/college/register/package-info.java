/**
 * The register books as somebody holds them who doesn't trust us. Whoever enters does so elsewhere;
 * a trigger chains the entries. Here the service goes along what was added to each book since it
 * last signed it, and signs how it ends: a checkpoint. Anybody may fetch these; who may see a book
 * gets it whole, and {@code ./qyzmet verify-register} holds one against the other. A book that no
 * longer fits what was signed is not signed again, but told.
 */
package kz.qyzmet.college.register;

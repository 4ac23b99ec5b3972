/**
 * Service passports: one YAML file per service and edition in {@code resources/passports}, every
 * value with its clause or marked as a reading.
 *
 * <p>{@link kz.qyzmet.contracts.passport.Passports} reads the files and proves them: an edition
 * that can't be right is refused with its file, line and key.
 */
package kz.qyzmet.contracts.passport;

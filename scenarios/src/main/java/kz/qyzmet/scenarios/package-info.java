/**
 * Scenarios: stories of single applications in plain words, told by the domain itself. {@code file}
 * reads them, {@code run} tells them, {@code cover} finds what none of them tells, {@code cli} is
 * the command {@code ./qyzmet scenarios}.
 */
package kz.qyzmet.scenarios;

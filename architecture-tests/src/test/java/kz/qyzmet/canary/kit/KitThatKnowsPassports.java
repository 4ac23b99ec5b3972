package kz.qyzmet.canary.kit;

import kz.qyzmet.contracts.passport.PassportRef;

/** Breaks the kit's ignorance of the domain. */
public record KitThatKnowsPassports(PassportRef service) {}

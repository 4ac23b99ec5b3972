package kz.qyzmet.canary.there;

import kz.qyzmet.canary.here.Here;

/** The other half. */
public record There(Here here) {}

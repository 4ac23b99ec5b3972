package kz.qyzmet.canary.here;

import kz.qyzmet.canary.there.There;

/** Half of a cycle between features. */
public record Here(There there) {}

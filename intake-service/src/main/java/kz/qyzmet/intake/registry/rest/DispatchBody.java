package kz.qyzmet.intake.registry.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With whom a registry leaves. */
@Schema(name = "RegistryDispatch")
record DispatchBody(
    @Schema(
            required = true,
            description = "Who takes it along",
            enumeration = {"courier", "post"})
        String carrier,
    @Schema(
            description =
                "The carrier's, where it gave one: letters, digits and hyphens, at most 40",
            examples = "KZ000000017KZ",
            nullable = true)
        String trackingNumber) {}

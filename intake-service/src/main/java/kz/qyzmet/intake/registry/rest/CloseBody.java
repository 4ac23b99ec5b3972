package kz.qyzmet.intake.registry.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a registry is closed. */
@Schema(name = "RegistryClosing")
record CloseBody(
    @Schema(
            required = true,
            description = "Code of the organisation, one of those at /counter/registries/open",
            examples = "karaganda-polytechnic")
        String provider) {}

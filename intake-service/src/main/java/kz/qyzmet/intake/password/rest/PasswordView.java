package kz.qyzmet.intake.password.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A one-time password whose code is on its way. */
@Schema(name = "OneTimePassword")
record PasswordView(UUID id, Instant validUntil) {}

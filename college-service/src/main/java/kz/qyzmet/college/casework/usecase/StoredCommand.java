package kz.qyzmet.college.casework.usecase;

import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** The answer of a command under its idempotency key, written in the command's own statement. */
public record StoredCommand(CommandKey key, StoredAnswer answer) {}

package kz.qyzmet.notification.reconciliation.rest;

import java.util.List;
import java.util.UUID;
import kz.qyzmet.notification.reconciliation.domain.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of accounts. */
record AccountPage(
    @Schema(required = true) List<Account.Cabinet> items,
    @Schema(
            required = true,
            description = "For the parameter after; null at the end",
            nullable = true)
        UUID next) {}

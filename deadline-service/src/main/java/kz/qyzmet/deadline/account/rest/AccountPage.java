package kz.qyzmet.deadline.account.rest;

import java.util.List;
import java.util.UUID;
import kz.qyzmet.deadline.account.usecase.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of accounts. */
record AccountPage(
    List<Account> items,
    @Schema(description = "For the parameter after; null at the end", nullable = true) UUID next) {}

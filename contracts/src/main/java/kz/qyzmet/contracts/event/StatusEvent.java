package kz.qyzmet.contracts.event;

/** What notification-service says, on topic {@code qyzmet.status}. */
public sealed interface StatusEvent extends Event permits StatusChanged {}

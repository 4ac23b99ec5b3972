package kz.qyzmet.contracts.event;

/** What intake-service says, on topic {@code qyzmet.application}. */
public sealed interface ApplicationEvent extends Event
    permits ApplicationAccepted,
        PackageDispatched,
        WithdrawalRequested,
        ObjectionFiled,
        ResultReceived,
        ResultHandedOver,
        ResultReturned,
        ResultRequested,
        PapersReceived {}

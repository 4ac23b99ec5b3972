package kz.qyzmet.college.casework.domain;

import java.util.UUID;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.passport.PassportRef;

/** What never changes about a case; the passport's edition is pinned with it. */
public record Facts(UUID id, String organisation, PassportRef service, PickupPlace pickup) {}

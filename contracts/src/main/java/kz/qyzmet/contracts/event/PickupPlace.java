package kz.qyzmet.contracts.event;

/**
 * Where a result can be had.
 *
 * @param kind {@code office} of the provider or {@code branch} of the State Corporation
 * @param code its code in the organisation's file
 */
public record PickupPlace(String kind, String code, LocalizedText name, LocalizedText address) {
  public PickupPlace {
    Required.oneOf(kind, "kind", "office", "branch");
    Required.present(code, "code");
    Required.present(name, "name");
    Required.present(address, "address");
  }
}

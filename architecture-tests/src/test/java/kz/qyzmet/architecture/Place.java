package kz.qyzmet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a class of a service stands: {@code kz.qyzmet.<service>.<feature>.<layer>}. */
record Place(String service, String feature, String layer) {
  private static final Pattern LAYERED =
      Pattern.compile(
          "kz\\.qyzmet\\.([a-z]+)\\.([a-z]+)\\.(domain|usecase|rest|messaging|persistence|soap)(\\..*)?");

  /** Empty for whatever doesn't stand in a layer. */
  static Optional<Place> of(JavaClass type) {
    var name = LAYERED.matcher(type.getBaseComponentType().getPackageName());
    return name.matches()
        ? Optional.of(new Place(name.group(1), name.group(2), name.group(3)))
        : Optional.empty();
  }

  boolean sameFeature(Place other) {
    return service.equals(other.service) && feature.equals(other.feature);
  }

  boolean isAdapter() {
    return switch (layer) {
      case "rest", "messaging", "persistence", "soap" -> true;
      default -> false;
    };
  }
}

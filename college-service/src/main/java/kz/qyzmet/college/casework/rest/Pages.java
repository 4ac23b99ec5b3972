package kz.qyzmet.college.casework.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.Parameters;

/** Pages of lists: one entry more than shown is read, so that the last page knows that it is. */
@ApplicationScoped
class Pages {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,99}");

  private final CollegeSettings settings;

  Pages(CollegeSettings settings) {
    this.settings = settings;
  }

  int size(String limit) {
    int most = settings.maxPageSize();
    if (limit != null && !NUMBER.matcher(limit).matches()) {
      throw Parameters.invalid("limit", "1–" + most).exception();
    }
    return Cursors.limit(limit == null ? null : Integer.valueOf(limit), settings.pageSize(), most);
  }

  Optional<UUID> position(String cursor) {
    return Optional.ofNullable(Cursors.read("cursor", cursor, UUID::fromString));
  }

  /** A filter by a code of the passport. */
  Optional<String> code(String parameter, String value) {
    if (value != null && !CODE.matcher(value).matches()) {
      throw Parameters.invalid(parameter, "a-z, 0-9, -").exception();
    }
    return Optional.ofNullable(value);
  }

  <T> List<T> first(List<T> found, int size) {
    return found.size() > size ? found.subList(0, size) : found;
  }

  /** The cursor of the page after; null on the last. */
  <T> String next(List<T> found, int size, Function<T, UUID> id) {
    return found.size() > size ? Cursors.token(id.apply(found.get(size - 1)).toString()) : null;
  }
}

package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What a transaction has written and nobody else sees until it commits. */
final class Changes {
  private final List<Runnable> conditions = new ArrayList<>();
  private final List<Runnable> writes = new ArrayList<>();

  /** Most transactions read only. */
  private IdentityHashMap<Object, Map<Object, Object>> rows;

  void require(Runnable condition) {
    conditions.add(condition);
  }

  void write(Runnable change) {
    writes.add(change);
  }

  @SuppressWarnings("unchecked") // what was put under this table was this table's row
  <K, V> V get(Map<K, V> table, K key) {
    var own = rows == null ? null : rows.get(table);
    return own != null && own.containsKey(key) ? (V) own.get(key) : table.get(key);
  }

  <K, V> void put(Map<K, V> table, K key, V row) {
    if (rows == null) {
      rows = new IdentityHashMap<>();
    }
    rows.computeIfAbsent(table, _ -> new HashMap<>()).put(key, row);
    write(() -> table.put(key, row));
  }

  /** All of it, now; none of it where a condition throws. */
  void apply() {
    conditions.forEach(Runnable::run);
    writes.forEach(Runnable::run);
  }
}

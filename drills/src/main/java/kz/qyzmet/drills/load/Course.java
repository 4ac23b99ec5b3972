package kz.qyzmet.drills.load;

import java.util.random.RandomGenerator;

/** What becomes of an application, as far as its people have planned. */
public enum Course {
  GRANTED(50),
  /** Meant to be refused, heard, and granted: a refusal itself would take days of the calendar. */
  HEARD(15),
  RETURNED_ONCE(15),
  WITHDRAWN_EARLY(10),
  /** Asked for at the same time as the signature: either may win. */
  WITHDRAWN_LATE(10);

  private final int weight;

  Course(int weight) {
    this.weight = weight;
  }

  static Course any(RandomGenerator random) {
    int left = random.nextInt(100);
    for (var course : values()) {
      left -= course.weight;
      if (left < 0) {
        return course;
      }
    }
    throw new IllegalStateException("Expected the weights to be 100 in sum");
  }
}

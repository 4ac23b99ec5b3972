package kz.qyzmet.stack.run;

/**
 * One process of a service. Number 1 is the stack's own, on the service's known port; further ones
 * share its database and its consumer group.
 */
public record Replica(Service service, int number) implements Comparable<Replica> {
  public Replica {
    if (number < 1) {
      throw new IllegalArgumentException("Expected a number of at least 1, but got " + number);
    }
  }

  public static Replica first(Service service) {
    return new Replica(service, 1);
  }

  /** The name of its process and of its log. */
  public String name() {
    return number == 1 ? service.module() : service.module() + "-" + number;
  }

  @Override
  public int compareTo(Replica other) {
    int byService = service.compareTo(other.service);
    return byService == 0 ? Integer.compare(number, other.number) : byService;
  }
}

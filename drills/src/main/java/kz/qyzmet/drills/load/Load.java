package kz.qyzmet.drills.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A number of people who take one application after another through its course, until told to stop.
 * What they plan comes from the seed; how their acts interleave is the machine's doing.
 */
public final class Load implements AutoCloseable {
  private final Journey journey;
  private final List<Thread> people = new ArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger applicants;
  private volatile boolean stopping;

  private Load(Journey journey, int firstApplicant) {
    this.journey = journey;
    this.applicants = new AtomicInteger(firstApplicant);
  }

  /** Starts that many people. */
  public static Load start(Journey journey, int people, long seed, int firstApplicant) {
    var load = new Load(journey, firstApplicant);
    var random = RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(seed);
    for (int i = 0; i < people; i++) {
      var own = random.split();
      load.people.add(Thread.ofVirtual().name("person-" + i).start(() -> load.work(own)));
    }
    return load;
  }

  private void work(RandomGenerator random) {
    while (!stopping) {
      var course = Course.any(random);
      var claims = random.nextInt(3) == 0;
      try {
        journey.run(applicants.getAndIncrement(), course, claims);
        done.incrementAndGet();
      } catch (RuntimeException e) {
        complaints.add(e instanceof Answer.Unexpected ? e.getMessage() : e.toString());
      }
    }
  }

  /** Applications that have reached their end. */
  public int done() {
    return done.get();
  }

  /** Answers that nobody could go on with. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Lets each person bring what is under way to its end. */
  @Override
  public void close() {
    stopping = true;
    for (var person : people) {
      try {
        person.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Expected the load to end, but was interrupted", e);
      }
    }
  }
}

package kz.qyzmet.simulation;

/** What must hold, whatever happens. */
enum Invariant {
  I1("nothing acknowledged is lost, and every answer is the caller's own"),
  I2("nothing takes effect twice"),
  I3("per case, versions are 1..n and the steps are a path of the model"),
  I4("the topic is the outbox: every row once or more, in order per case, none without a commit"),
  I5("each projection, and each stream, equals a replay of the history"),
  I6("a deadline fires once, never before its instant, and soon after it"),
  I7("everything comes to rest"),
  DATES("every date equals a plain count over the calendar's data"),
  NO_BUG("nothing is thrown: what a core does not do it refuses");

  private final String meaning;

  Invariant(String meaning) {
    this.meaning = meaning;
  }

  String meaning() {
    return meaning;
  }
}

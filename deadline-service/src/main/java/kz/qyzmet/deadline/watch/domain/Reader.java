package kz.qyzmet.deadline.watch.domain;

/** Who asks for deadlines; a right is a kind of reader, not a check that can be forgotten. */
public sealed interface Reader {

  boolean mayRead(Acceptance acceptance);

  /**
   * A person, who reads about their own applications.
   *
   * @param applicantId the opaque id of the person
   */
  record Person(String applicantId) implements Reader {
    @Override
    public boolean mayRead(Acceptance acceptance) {
      return acceptance.applicantId().equals(applicantId);
    }
  }

  /**
   * Somebody who works for a provider and reads about its cases.
   *
   * @param organisation the provider's code
   */
  record Staff(String organisation) implements Reader {
    @Override
    public boolean mayRead(Acceptance acceptance) {
      return acceptance.provider().equals(organisation);
    }
  }

  /** Monitoring and administration, which see every case. */
  record Overseer() implements Reader {
    @Override
    public boolean mayRead(Acceptance acceptance) {
      return true;
    }
  }
}

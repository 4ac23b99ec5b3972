package kz.qyzmet.benchmarks.contest;

import java.util.List;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;

/** One of those who take cases through all steps. */
public interface Contender {
  /** Name and version. */
  String about();

  /** Makes that many cases that wait at the first step; not part of what is measured. */
  void prepare(int cases);

  Driven drive(int cases, int workers);

  /** Returns when all that the drive has brought about is done, such as publishing its events. */
  void settle();

  /** Whose CPU time counts, beside PostgreSQL's. */
  List<Long> jvms();

  /** The databases that its work is done in. */
  List<Database> databases();

  /** The stack whose PostgreSQL and broker it uses. */
  Bed bed();
}

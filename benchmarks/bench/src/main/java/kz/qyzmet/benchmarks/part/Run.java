package kz.qyzmet.benchmarks.part;

import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.Tempo;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;

/**
 * One run of the benchmark: what its parts share.
 *
 * @param portsFrom the first of the ports that the caller named; null for whatever is free
 * @param contests the contests of this run, so that two parts read one measurement
 */
public record Run(
    Home home,
    Integer portsFrom,
    Tempo tempo,
    Progress progress,
    Bed bed,
    Report report,
    Contests contests) {}

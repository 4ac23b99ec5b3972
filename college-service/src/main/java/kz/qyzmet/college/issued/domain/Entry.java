package kz.qyzmet.college.issued.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.passport.ResultPaper;

/**
 * An entry of the book of issued papers. Nothing of a person is in it.
 *
 * @param code of the paper
 */
public record Entry(UUID application, String organisation, PaperCode code, Instant at, What what) {

  /** What it says of the paper. */
  public sealed interface What {

    /**
     * It was signed.
     *
     * @param instead the lost original whose place a duplicate takes
     */
    record Issued(ResultPaper kind, String number, List<File> files, Optional<Original> instead)
        implements What {
      public Issued {
        files = List.copyOf(files);
      }
    }

    /** It is no longer worth anything. */
    record Annulled(Reason reason) implements What {}

    /** A duplicate has taken its place. */
    record Replaced(PaperCode by, String number) implements What {}
  }

  /**
   * A signed file.
   *
   * @param sha256 in hex
   */
  public record File(String language, String sha256) {}

  /** A document that was lost or is worn out, by what stands on it. */
  public record Original(String number, LocalDate issuedOn) {}

  /** Why a paper is annulled. No seed names grounds; these are ours. */
  public enum Reason {
    /** It says something that is not so. */
    IN_ERROR("in-error"),
    /** What it rests on was false. */
    FALSE_PAPERS("false-papers"),
    /** A court has said so. */
    COURT("court");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Optional<Reason> of(String code) {
      for (var each : values()) {
        if (each.code.equals(code)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }
}

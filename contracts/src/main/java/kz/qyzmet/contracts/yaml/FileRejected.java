package kz.qyzmet.contracts.yaml;

/** A file that must not be used, with the line and the key at fault. */
public class FileRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String key;
  private final String problem;

  public FileRejected(String file, int line, String key, String problem) {
    this(file, line, key, problem, null);
  }

  protected FileRejected(String file, int line, String key, String problem, Throwable cause) {
    super(file + ":" + line + ": " + key + ": " + problem, cause);
    this.file = file;
    this.line = line;
    this.key = key;
    this.problem = problem;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Line from 1. */
  public int line() {
    return line;
  }

  /** Path of the key, such as {@code pipeline.steps.sign.role}. */
  public String key() {
    return key;
  }

  /** What was expected and what was found. */
  public String problem() {
    return problem;
  }
}

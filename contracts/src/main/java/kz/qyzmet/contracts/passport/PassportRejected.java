package kz.qyzmet.contracts.passport;

import kz.qyzmet.contracts.yaml.FileRejected;

/** A passport that must not be used, with the file, the line and the key at fault. */
public final class PassportRejected extends FileRejected {
  private static final long serialVersionUID = 1L;

  PassportRejected(FileRejected cause) {
    super(cause.file(), cause.line(), cause.key(), cause.problem(), cause);
  }
}

package kz.qyzmet.intake.attachment.usecase;

import java.util.Map;

/** The stores that this process can reach. */
public interface ContentStores {
  /** Where new scans go. */
  ContentStore chosen();

  /** All of them by kind: what was stored before another one was chosen stays where it is. */
  Map<String, ContentStore> byKind();
}

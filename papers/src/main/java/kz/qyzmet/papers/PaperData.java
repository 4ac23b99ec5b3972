package kz.qyzmet.papers;

/**
 * What a paper is made of. A component that may be null is a line that is filled in by hand; the
 * others must be there.
 */
public sealed interface PaperData
    permits Application,
        Duplicate,
        IncompleteCertificate,
        MotivatedRefusal,
        RegisterExtract,
        Sheet,
        TransferRegistry {
  Issue issue();
}

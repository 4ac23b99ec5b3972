package kz.qyzmet.papers;

/** The papers that can be made: each with its template and the data that it is made of. */
public enum PaperKind {
  ACCEPTANCE_RECEIPT("receipt", Sheet.class),
  REFUSAL_RECEIPT("refusal-receipt", Sheet.class),
  COMPLAINT_SLIP("slip", Sheet.class),
  RESULT_ACKNOWLEDGEMENT("acknowledgement", Sheet.class),
  APPLICATION("application", Application.class),
  INCOMPLETE_CERTIFICATE("incomplete-certificate", IncompleteCertificate.class),
  DUPLICATE("duplicate", Duplicate.class),
  MOTIVATED_REFUSAL("motivated-refusal", MotivatedRefusal.class),
  TRANSFER_REGISTRY("transfer-registry", TransferRegistry.class),
  REGISTER_EXTRACT("register-extract", RegisterExtract.class);

  private final String template;
  private final Class<? extends PaperData> data;

  PaperKind(String template, Class<? extends PaperData> data) {
    this.template = template;
    this.data = data;
  }

  /** Name of the template's file without its ending. */
  String template() {
    return template;
  }

  Class<? extends PaperData> data() {
    return data;
  }
}

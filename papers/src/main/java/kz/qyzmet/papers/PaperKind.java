package kz.qyzmet.papers;

/** The papers that can be made: each with its template and the data that it is made of. */
public enum PaperKind {
  ACCEPTANCE_RECEIPT("receipt", Sheet.class),
  REFUSAL_RECEIPT("receipt", Sheet.class);

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

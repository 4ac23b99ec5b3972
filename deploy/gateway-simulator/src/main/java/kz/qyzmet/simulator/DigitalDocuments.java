package kz.qyzmet.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.messages.documents.DigitalDocument;
import kz.qyzmet.gateway.messages.documents.DocumentStatus;
import kz.qyzmet.gateway.messages.documents.DocumentsRequest;
import kz.qyzmet.gateway.messages.documents.DocumentsResponse;
import kz.qyzmet.gateway.messages.documents.Result;

/**
 * The digital documents service: of each of the synthetic people a birth certificate, and an
 * identity card of whoever is grown up. Ten of them have let it expire, of ten it is annulled, and
 * of the dead.
 */
final class DigitalDocuments {
  static final String IDENTITY_CARD = "identity-card";
  static final String BIRTH_CERTIFICATE = "birth-certificate";

  private static final LocalDate ISSUED = LocalDate.of(2020, 1, 15);
  private static final LocalDate EXPIRES = LocalDate.of(2030, 1, 14);
  private static final LocalDate EXPIRED = LocalDate.of(2025, 1, 14);
  private static final int OF_AGE_FOR_A_CARD = 16;

  private final People people;

  DigitalDocuments(People people) {
    this.people = people;
  }

  DocumentsResponse found(DocumentsRequest asked) {
    var response = new DocumentsResponse();
    response.messageId = UUID.randomUUID().toString();
    response.messageDate = Times.now();
    response.requestId = asked.messageId;
    people.find(asked.iin).map(DigitalDocuments::of).stream()
        .flatMap(List::stream)
        .filter(document -> asked.kinds.contains(document.kind))
        .forEach(response.documents::add);
    response.result = response.documents.isEmpty() ? Result.NOT_FOUND : Result.FOUND;
    return response;
  }

  private static List<DigitalDocument> of(Person person) {
    var documents = new ArrayList<DigitalDocument>();
    var certificate = document(person, BIRTH_CERTIFICATE, "9" + person.document());
    certificate.issuedBy = "РАГС / АХАТ";
    certificate.issuedOn = person.birthDate().plusDays(10);
    certificate.status = DocumentStatus.VALID;
    documents.add(certificate);
    if (!person.birthDate().plusYears(OF_AGE_FOR_A_CARD).isAfter(ISSUED)) {
      var card = document(person, IDENTITY_CARD, person.document());
      card.issuedBy = "МВД РК / ҚР ІІМ";
      card.issuedOn = ISSUED.minusYears(person.card() == DocumentStatus.EXPIRED ? 5 : 0);
      card.validUntil = person.card() == DocumentStatus.EXPIRED ? EXPIRED : EXPIRES;
      card.status = person.card();
      documents.add(card);
    }
    return documents;
  }

  private static DigitalDocument document(Person person, String kind, String number) {
    var document = new DigitalDocument();
    document.iin = person.iin();
    document.kind = kind;
    document.number = number;
    return document;
  }
}

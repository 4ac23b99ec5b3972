package kz.qyzmet.gateway.register.soap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.channel.GatewayFailure.Kind;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.gbdfl.Entry;
import kz.qyzmet.gateway.messages.gbdfl.Person;
import kz.qyzmet.gateway.messages.gbdfl.PersonDocument;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import kz.qyzmet.gateway.register.domain.RegisteredPerson;
import kz.qyzmet.gateway.register.usecase.PersonRegister;

/** GBD FL over the gateway's synchronous channel. */
@ApplicationScoped
class SoapPersonRegister implements PersonRegister {
  /** That nobody has this number, by reading: no list of the register's codes is public. */
  static final String NOT_FOUND = "00002";

  private final Questions questions;

  SoapPersonRegister(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Optional<RegisteredPerson> find(Iin iin) {
    var response =
        questions.ask(
            ServiceIds.PERSON, RegisterResponse.class, envelope -> request(iin, envelope));
    // Whoever else is in the answer is nobody's business.
    var own =
        response.persons.stream().filter(person -> iin.value().equals(person.iin)).findFirst();
    // Neither a failure nor an answer about others says that nobody has the number; nor does one
    // that says so and names persons.
    boolean nobody = NOT_FOUND.equals(code(response.messageResult));
    if ((own.isEmpty() && !nobody) || (nobody && !response.persons.isEmpty())) {
      throw new GatewayFailure(Kind.UNREADABLE, null);
    }
    return own.map(SoapPersonRegister::person);
  }

  private static RegisterRequest request(Iin iin, Questions.Envelope envelope) {
    var asked = new RegisterRequest();
    asked.messageId = envelope.messageId();
    asked.messageDate = envelope.at();
    asked.senderCode = envelope.sender();
    asked.iin = iin.value();
    return asked;
  }

  private static RegisteredPerson person(Person person) {
    List<PersonDocument> documents = person.documents == null ? List.of() : person.documents;
    return new RegisteredPerson(
        person.iin,
        person.surname,
        person.name,
        person.patronymic,
        person.birthDate,
        person.deathDate,
        code(person.lifeStatus),
        code(person.citizenship),
        documents.stream().map(SoapPersonRegister::document).toList());
  }

  private static RegisteredPerson.Document document(PersonDocument document) {
    return new RegisteredPerson.Document(
        code(document.type),
        document.number,
        document.beginDate,
        document.endDate,
        code(document.status));
  }

  private static String code(Entry entry) {
    return entry == null ? null : entry.code;
  }
}

package kz.qyzmet.gateway.register.soap;

import io.quarkiverse.cxf.annotation.CXFClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.channel.Calls;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.channel.GatewayFailure.Kind;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.gbdfl.Entry;
import kz.qyzmet.gateway.messages.gbdfl.Person;
import kz.qyzmet.gateway.messages.gbdfl.PersonDocument;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import kz.qyzmet.gateway.messages.sync.RequestData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SyncChannel;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;
import kz.qyzmet.gateway.register.domain.RegisteredPerson;
import kz.qyzmet.gateway.register.usecase.PersonRegister;
import kz.qyzmet.kit.clock.Ids;

/** GBD FL over the gateway's synchronous channel. */
@ApplicationScoped
class SoapPersonRegister implements PersonRegister {
  /** That nobody has this number, by reading: no list of the register's codes is public. */
  static final String NOT_FOUND = "00002";

  private final SyncChannel channel;
  private final Calls calls;
  private final Ids ids;

  SoapPersonRegister(@CXFClient("sync") SyncChannel channel, Calls calls, Ids ids) {
    this.channel = channel;
    this.calls = calls;
    this.ids = ids;
  }

  @Override
  public Optional<RegisteredPerson> find(Iin iin) {
    var call = call(iin);
    var said = calls.calling(() -> channel.sendMessage(call).response.responseData.data);
    if (!(said instanceof RegisterResponse response)) {
      throw new GatewayFailure(Kind.UNREADABLE, null);
    }
    // A failure is no answer: of whom it is silent may well be registered.
    if (response.persons.isEmpty() && !NOT_FOUND.equals(code(response.messageResult))) {
      throw new GatewayFailure(Kind.UNREADABLE, null);
    }
    // Whoever else is in the answer is nobody's business.
    return response.persons.stream()
        .filter(person -> iin.value().equals(person.iin))
        .findFirst()
        .map(SoapPersonRegister::person);
  }

  private SendMessage call(Iin iin) {
    var asked = new RegisterRequest();
    asked.messageId = Guid.of(ids.next());
    asked.messageDate = calls.now();
    asked.senderCode = calls.sender().senderId;
    asked.iin = iin.value();
    var info = new SyncMessageInfo();
    info.messageId = asked.messageId;
    info.serviceId = ServiceIds.PERSON;
    info.messageDate = asked.messageDate;
    info.sender = calls.sender();
    var request = new SyncSendMessageRequest();
    request.requestInfo = info;
    request.requestData = new RequestData();
    request.requestData.data = asked;
    var call = new SendMessage();
    call.request = request;
    return call;
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

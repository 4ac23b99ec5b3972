package kz.qyzmet.simulator;

import java.time.LocalDate;
import java.util.UUID;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.common.StatusInfo;
import kz.qyzmet.gateway.messages.documents.DocumentsRequest;
import kz.qyzmet.gateway.messages.gbdfl.BirthPlace;
import kz.qyzmet.gateway.messages.gbdfl.Entry;
import kz.qyzmet.gateway.messages.gbdfl.PersonDocument;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import kz.qyzmet.gateway.messages.learners.LearnerRequest;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfoResponse;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;

/** The register of persons behind the synchronous channel, their documents, and their studies. */
final class Register {
  private static final LocalDate ISSUED = LocalDate.of(2020, 1, 15);
  private static final LocalDate EXPIRES = LocalDate.of(2030, 1, 14);

  private final People people;
  private final DigitalDocuments documents;
  private final Learners learners;

  Register(People people) {
    this.people = people;
    this.documents = new DigitalDocuments(people);
    this.learners = new Learners(people);
  }

  SendMessageResponse answer(SyncSendMessageRequest request) {
    var info = request.requestInfo;
    var found = found(info.serviceId, request.requestData.data);
    var about = new SyncMessageInfoResponse();
    about.messageId = UUID.randomUUID().toString();
    about.correlationId = info.messageId;
    about.responseDate = Times.now();
    about.status = new StatusInfo();
    about.status.code = ServiceIds.SUCCESS;
    about.status.message = "Message has been processed successfully";
    about.sessionId = info.sessionId;
    var response = new SyncSendMessageResponse();
    response.responseInfo = about;
    response.responseData = new ResponseData();
    response.responseData.data = found;
    var answer = new SendMessageResponse();
    answer.response = response;
    return answer;
  }

  private Object found(String service, Object asked) {
    return switch (service) {
      case ServiceIds.PERSON -> found(read(asked, RegisterRequest.class));
      case ServiceIds.DIGITAL_DOCUMENTS -> documents.found(read(asked, DocumentsRequest.class));
      case ServiceIds.LEARNERS -> learners.found(read(asked, LearnerRequest.class));
      default ->
          throw new NotTaken(
              ErrorCode.UNKNOWN_SERVICE,
              String.join(
                  ", ", ServiceIds.PERSON, ServiceIds.DIGITAL_DOCUMENTS, ServiceIds.LEARNERS),
              service);
    };
  }

  private static <T> T read(Object asked, Class<T> type) {
    if (!type.isInstance(asked)) {
      throw new NotTaken(ErrorCode.BAD_FORMAT, "a " + type.getSimpleName(), "something else");
    }
    return type.cast(asked);
  }

  private RegisterResponse found(RegisterRequest asked) {
    var response = new RegisterResponse();
    response.messageId = UUID.randomUUID().toString();
    response.messageDate = Times.now();
    response.requestId = asked.messageId;
    response.sender = entry("GBDFL", "ГБД ФЛ", "ЖТ МДҚ");
    response.receiver = entry(asked.senderCode, asked.senderCode, asked.senderCode);
    var person = asked.iin == null ? null : people.find(asked.iin).orElse(null);
    if (person == null) {
      response.messageResult = entry("00002", "Данные не найдены", "Деректер табылмады");
    } else {
      response.messageResult = entry("00000", "Успешно", "Сәтті");
      response.persons.add(person(person));
    }
    return response;
  }

  private static kz.qyzmet.gateway.messages.gbdfl.Person person(Person found) {
    var person = new kz.qyzmet.gateway.messages.gbdfl.Person();
    person.iin = found.iin();
    person.surname = found.surname();
    person.name = found.name();
    person.patronymic = found.patronymic();
    person.birthDate = found.birthDate();
    person.deathDate = found.deathDate();
    person.gender = entry("1", "Мужской", "Ер");
    person.nationality = entry("999", "Не указана", "Көрсетілмеген");
    person.citizenship = entry("398", "КАЗАХСТАН", "ҚАЗАҚСТАН");
    person.lifeStatus =
        found.deathDate() == null
            ? entry("0", "Нормальный", "Қалыпты")
            : entry("1", "Умерший", "Қайтыс болған");
    person.birthPlace = new BirthPlace();
    person.birthPlace.country = person.citizenship;
    person.documents.add(document(found));
    return person;
  }

  private static PersonDocument document(Person found) {
    var document = new PersonDocument();
    document.type = entry("002", "УДОСТОВЕРЕНИЕ РК", "ҚР ЖЕКЕ КУӘЛІГІ");
    document.number = found.document();
    document.beginDate = ISSUED;
    document.endDate = EXPIRES;
    document.issueOrganization = entry("002", "МИНИСТЕРСТВО ВНУТРЕННИХ ДЕЛ РК", "ҚР ІІМ");
    document.status = entry("00", "ДОКУМЕНТ ДЕЙСТВИТЕЛЕН", "ҚҰЖАТ ЖАРАМДЫ");
    document.surname = found.surname();
    document.name = found.name();
    document.patronymic = found.patronymic();
    document.birthDate = found.birthDate();
    return document;
  }

  private static Entry entry(String code, String ru, String kk) {
    var entry = new Entry();
    entry.code = code;
    entry.nameRu = ru;
    entry.nameKz = kk;
    return entry;
  }
}

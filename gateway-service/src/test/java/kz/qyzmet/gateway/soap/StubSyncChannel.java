package kz.qyzmet.gateway.soap;

import io.quarkiverse.cxf.annotation.CXFEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jws.WebService;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.common.StatusInfo;
import kz.qyzmet.gateway.messages.documents.DigitalDocument;
import kz.qyzmet.gateway.messages.documents.DocumentsRequest;
import kz.qyzmet.gateway.messages.documents.DocumentsResponse;
import kz.qyzmet.gateway.messages.documents.Result;
import kz.qyzmet.gateway.messages.gbdfl.BirthPlace;
import kz.qyzmet.gateway.messages.gbdfl.Entry;
import kz.qyzmet.gateway.messages.gbdfl.Person;
import kz.qyzmet.gateway.messages.gbdfl.PersonDocument;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import kz.qyzmet.gateway.messages.learners.Learner;
import kz.qyzmet.gateway.messages.learners.LearnerRequest;
import kz.qyzmet.gateway.messages.learners.LearnerResponse;
import kz.qyzmet.gateway.messages.learners.LearnerResult;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;
import kz.qyzmet.gateway.messages.sync.SyncChannel;
import kz.qyzmet.gateway.messages.sync.SyncFault;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfoResponse;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;

/** The registers: they know one person and documents, or for a while nobody is there. */
@ApplicationScoped
@CXFEndpoint("/stub/SyncChannel")
@WebService(
    endpointInterface = "kz.qyzmet.gateway.messages.sync.SyncChannel",
    targetNamespace = Namespaces.SYNC_INTERFACES,
    serviceName = "ISyncChannelHttpService",
    portName = "SyncChannelHttpPort")
public class StubSyncChannel implements SyncChannel {
  private volatile String known = "";
  private volatile String nobody = "00002";
  private volatile String instead;
  private volatile boolean down;
  private volatile boolean toAnother;
  private volatile List<DigitalDocument> documents = List.of();
  private volatile Result result = Result.NOT_FOUND;
  private volatile LearnerResult learnerResult = LearnerResult.NOT_FOUND;
  private volatile Learner learner;

  /** From now on it answers what somebody else has asked, or not any more. */
  void answersAnother(boolean now) {
    toAnother = now;
  }

  /** The one whom it knows. */
  void knows(String iin) {
    known = iin;
  }

  /** What it says of whom it does not know. */
  void saysOfNobody(String code) {
    nobody = code;
  }

  /** Whom its answers are about, whoever is asked about; null for the one who is asked about. */
  void tellsOf(String iin) {
    instead = iin;
  }

  /** What the digital documents service has, whoever is asked about. */
  void has(DigitalDocument... all) {
    says(all.length == 0 ? Result.NOT_FOUND : Result.FOUND, all);
  }

  /** What the digital documents service says, whether or not it fits. */
  void says(Result says, DigitalDocument... all) {
    result = says;
    documents = List.of(all);
  }

  /** What the education database says, whoever is asked about and whether or not it fits. */
  void teaches(LearnerResult says, Learner who) {
    learnerResult = says;
    learner = who;
  }

  void down(boolean now) {
    down = now;
  }

  @Override
  public SendMessageResponse sendMessage(SendMessage call) throws SyncFault {
    if (down) {
      throw new SyncFault(
          ErrorCode.INTERNAL.info("Expected to be up, but is not", null, StubAsyncChannel.now()));
    }
    var info = new SyncMessageInfoResponse();
    info.messageId = UUID.randomUUID().toString();
    info.correlationId =
        toAnother ? UUID.randomUUID().toString() : call.request.requestInfo.messageId;
    info.responseDate = StubAsyncChannel.now();
    info.status = new StatusInfo();
    info.status.code = ServiceIds.SUCCESS;
    info.status.message = "Message has been processed successfully";
    var response = new SyncSendMessageResponse();
    response.responseInfo = info;
    response.responseData = new ResponseData();
    response.responseData.data =
        switch (call.request.requestInfo.serviceId) {
          case ServiceIds.DIGITAL_DOCUMENTS ->
              found((DocumentsRequest) call.request.requestData.data);
          case ServiceIds.LEARNERS -> found((LearnerRequest) call.request.requestData.data);
          default -> found((RegisterRequest) call.request.requestData.data);
        };
    var answer = new SendMessageResponse();
    answer.response = response;
    return answer;
  }

  private DocumentsResponse found(DocumentsRequest asked) {
    var response = new DocumentsResponse();
    response.messageId = UUID.randomUUID().toString();
    response.messageDate = StubAsyncChannel.now();
    response.requestId = asked.messageId;
    response.result = result;
    response.documents.addAll(documents);
    return response;
  }

  private LearnerResponse found(LearnerRequest asked) {
    var response = new LearnerResponse();
    response.messageId = UUID.randomUUID().toString();
    response.messageDate = StubAsyncChannel.now();
    response.requestId = asked.messageId;
    response.result = learnerResult;
    response.learner = learner;
    return response;
  }

  private RegisterResponse found(RegisterRequest asked) {
    var response = new RegisterResponse();
    response.messageId = UUID.randomUUID().toString();
    response.messageDate = StubAsyncChannel.now();
    response.requestId = asked.messageId;
    response.sender = entry("GBDFL");
    response.receiver = entry(asked.senderCode);
    response.messageResult = entry(known.equals(asked.iin) ? "00000" : nobody);
    if (known.equals(asked.iin)) {
      response.persons.add(person(asked.iin));
    }
    if (instead != null) {
      response.messageResult = entry("00000");
      response.persons.clear();
      response.persons.add(person(instead));
    }
    return response;
  }

  private static Person person(String iin) {
    var person = new Person();
    person.iin = iin;
    person.surname = "СЫНАҚОВА";
    person.name = "АЙША";
    person.birthDate = LocalDate.parse("2000-01-02");
    person.gender = entry("2");
    person.nationality = entry("999");
    person.citizenship = entry("398");
    person.lifeStatus = entry("0");
    person.birthPlace = new BirthPlace();
    var document = new PersonDocument();
    document.type = entry("002");
    document.number = "000000001";
    document.beginDate = LocalDate.parse("2020-01-15");
    document.issueOrganization = entry("002");
    document.status = entry("00");
    document.birthDate = person.birthDate;
    person.documents.add(document);
    return person;
  }

  private static Entry entry(String code) {
    var entry = new Entry();
    entry.code = code;
    entry.nameRu = code;
    entry.nameKz = code;
    return entry;
  }
}

package kz.qyzmet.gateway.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import kz.qyzmet.gateway.messages.async.AsyncChangeStatusNotifyRequest;
import kz.qyzmet.gateway.messages.async.AsyncChangeStatusNotifyResponse;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusRequest;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.AsyncGetMessagesRequest;
import kz.qyzmet.gateway.messages.async.AsyncGetMessagesResponse;
import kz.qyzmet.gateway.messages.async.AsyncMessage;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendDeliveryNotificationRequest;
import kz.qyzmet.gateway.messages.async.AsyncSendDeliveryNotificationResponse;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageResponse;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotificationResponse;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.async.GetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.GetMessages;
import kz.qyzmet.gateway.messages.async.GetMessagesResponse;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotification;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotificationResponse;
import kz.qyzmet.gateway.messages.common.ChangeStatusNotification;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.common.DeliveryStatusInfo;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.MessageStatusInfo;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.messages.common.ReceiveStatus;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.common.StatusInfo;
import kz.qyzmet.gateway.messages.documents.DigitalDocument;
import kz.qyzmet.gateway.messages.documents.DocumentsRequest;
import kz.qyzmet.gateway.messages.documents.DocumentsResponse;
import kz.qyzmet.gateway.messages.education.DomainItem;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import kz.qyzmet.gateway.messages.education.UpdatedValues;
import kz.qyzmet.gateway.messages.gbdfl.BirthPlace;
import kz.qyzmet.gateway.messages.gbdfl.Entry;
import kz.qyzmet.gateway.messages.gbdfl.Person;
import kz.qyzmet.gateway.messages.gbdfl.PersonDocument;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import kz.qyzmet.gateway.messages.learners.BothNames;
import kz.qyzmet.gateway.messages.learners.CodedName;
import kz.qyzmet.gateway.messages.learners.EarlierDocument;
import kz.qyzmet.gateway.messages.learners.Learner;
import kz.qyzmet.gateway.messages.learners.LearnerRequest;
import kz.qyzmet.gateway.messages.learners.LearnerResponse;
import kz.qyzmet.gateway.messages.learners.LearnerSubject;
import kz.qyzmet.gateway.messages.portal.Applicant;
import kz.qyzmet.gateway.messages.portal.Contacts;
import kz.qyzmet.gateway.messages.portal.Form;
import kz.qyzmet.gateway.messages.portal.Pickup;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.portal.Proof;
import kz.qyzmet.gateway.messages.sync.RequestData;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfoResponse;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class MessagesTest {
  /** Types of the register that we never read: they may come, and have no field. */
  private static final List<String> NEVER_READ =
      List.of(
          "imprisonedStatus",
          "birthCertificate",
          "deathCertificate",
          "regAddress",
          "personCapableStatus",
          "missingStatus",
          "disappearStatus",
          "excludeStatus",
          "repatriationStatus",
          "addresses",
          "foreignData");

  private static final List<Class<?>> CALLS =
      List.of(
          kz.qyzmet.gateway.messages.sync.SendMessage.class,
          kz.qyzmet.gateway.messages.sync.SendMessageResponse.class,
          kz.qyzmet.gateway.messages.async.SendMessage.class,
          kz.qyzmet.gateway.messages.async.SendMessageResponse.class,
          SendDeliveryNotification.class,
          SendDeliveryNotificationResponse.class,
          GetMessageStatus.class,
          GetMessageStatusResponse.class,
          GetMessages.class,
          GetMessagesResponse.class,
          ChangeMassageStatusNotification.class,
          ChangeMassageStatusNotificationResponse.class,
          RequestFormImport.class);

  private static final List<Class<?>> TYPES =
      List.of(
          SenderInfo.class,
          Property.class,
          StatusInfo.class,
          MessageData.class,
          ErrorInfo.class,
          MessageStatusInfo.class,
          ChangeStatusNotification.class,
          DeliveryNotification.class,
          DeliveryStatusInfo.class,
          SyncSendMessageRequest.class,
          RequestData.class,
          SyncMessageInfo.class,
          SyncSendMessageResponse.class,
          ResponseData.class,
          SyncMessageInfoResponse.class,
          AsyncMessageInfo.class,
          AsyncMessage.class,
          AsyncSendMessageRequest.class,
          AsyncSendMessageResponse.class,
          AsyncSendDeliveryNotificationRequest.class,
          AsyncSendDeliveryNotificationResponse.class,
          AsyncGetMessageStatusRequest.class,
          AsyncGetMessageStatusResponse.class,
          AsyncGetMessagesRequest.class,
          AsyncGetMessagesResponse.class,
          AsyncChangeStatusNotifyRequest.class,
          AsyncChangeStatusNotifyResponse.class,
          Entry.class,
          RegisterRequest.class,
          RegisterResponse.class,
          Person.class,
          BirthPlace.class,
          PersonDocument.class,
          RequestFormImport.class,
          UpdatedValues.class,
          DomainItem.class,
          DocumentsRequest.class,
          DocumentsResponse.class,
          DigitalDocument.class,
          LearnerRequest.class,
          LearnerResponse.class,
          Learner.class,
          LearnerSubject.class,
          EarlierDocument.class,
          CodedName.class,
          BothNames.class,
          PortalApplication.class,
          Applicant.class,
          Contacts.class,
          Form.class,
          Pickup.class,
          Proof.class,
          PortalAnswer.class);

  private static final JAXBContext CONTEXT = context();

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(
          Stream.of(CALLS, TYPES).flatMap(List::stream).toArray(Class<?>[]::new));
    } catch (JAXBException bad) {
      throw new IllegalStateException(bad);
    }
  }

  private static List<Class<?>> calls() {
    return CALLS;
  }

  private static String write(Object message) throws JAXBException {
    var text = new StringWriter();
    CONTEXT.createMarshaller().marshal(message, text);
    return text.toString();
  }

  private static void validate(String text) throws Exception {
    Schemas.all().newValidator().validate(new StreamSource(new StringReader(text)));
  }

  private static kz.qyzmet.gateway.messages.async.SendMessage carrying(Object data) {
    var call = Filled.of(kz.qyzmet.gateway.messages.async.SendMessage.class);
    call.request.messageData.data = data;
    return call;
  }

  private static Object read(String text) throws JAXBException {
    return CONTEXT.createUnmarshaller().unmarshal(new StringReader(text));
  }

  private static Object carried(String text) throws JAXBException {
    return ((kz.qyzmet.gateway.messages.async.SendMessage) read(text)).request.messageData.data;
  }

  @ParameterizedTest
  @MethodSource("calls")
  void a_message_with_every_field_fits_its_schema_and_comes_back_the_same(Class<?> type)
      throws Exception {
    // Given
    var written = write(Filled.of(type));
    // When
    var again = write(read(written));
    // Then
    assertThatCode(() -> validate(written)).doesNotThrowAnyException();
    assertThat(again).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        RegisterRequest.class,
        RegisterResponse.class,
        DocumentsRequest.class,
        DocumentsResponse.class,
        LearnerRequest.class,
        LearnerResponse.class,
        PortalApplication.class,
        PortalAnswer.class
      })
  void a_payload_is_told_by_its_type_and_comes_back_as_it_was(Class<?> type) throws Exception {
    // Given
    var written = write(carrying(Filled.of(type)));
    // When
    var data = carried(written);
    // Then
    assertThatCode(() -> validate(written)).doesNotThrowAnyException();
    assertThat(data).isInstanceOf(type);
    assertThat(write(carrying(data))).isEqualTo(written);
  }

  @Test
  void an_education_status_is_an_element_inside_the_data() throws Exception {
    // Given
    var written = write(carrying(Payloads.of(Filled.of(RequestFormImport.class))));
    // When
    var status = Payloads.educationStatus(carried(written));
    // Then
    assertThatCode(() -> validate(written)).doesNotThrowAnyException();
    assertThat(written).contains("<data><typedRequestFormImportData><importSource>");
    assertThat(status).isPresent();
    assertThat(write(carrying(Payloads.of(status.get())))).isEqualTo(written);
  }

  @Test
  void an_education_status_comes_in_any_order_and_with_what_nobody_knows() throws Exception {
    // Given
    var text =
        write(carrying(null))
            .replace(
                "<messageData/>",
                "<messageData><data><typedRequestFormImportData><resolutionType>NEGATIVE</resolutionType>"
                    + "<processingStatus>COMPLETED</processingStatus></typedRequestFormImportData></data></messageData>");
    // When
    var status = Payloads.educationStatus(carried(text)).orElseThrow();
    // Then
    assertThatCode(() -> validate(text)).doesNotThrowAnyException();
    assertThat(status.processingStatus).isEqualTo("COMPLETED");
    assertThat(status.resolutionType).isEqualTo("NEGATIVE");
  }

  @Test
  void misspelt_names_travel_as_the_gateway_spells_them() throws Exception {
    // Given
    var notice = Filled.of(SendDeliveryNotification.class);
    notice.request.notification.deliveryStatus.receiveStatus = ReceiveStatus.MESSAGE_NOT_ACCEPTED;
    // Then
    assertThat(write(notice)).contains("<receiveStatus>MESSAGE_NOT_ACCTEPTED</receiveStatus>");
    assertThat(write(Filled.of(ChangeMassageStatusNotification.class)))
        .contains(":changeMassageStatusNotification")
        .contains(Namespaces.ASYNC_CLIENT);
  }

  @Test
  void what_a_schema_forbids_is_found() throws Exception {
    // Given
    var call = Filled.of(kz.qyzmet.gateway.messages.sync.SendMessage.class);
    call.request.requestInfo.sessionId = "0F2B3C4D-1111-2222-3333-444455556666";
    var written = write(call);
    // Then
    assertThatThrownBy(() -> validate(written)).isInstanceOf(SAXException.class);
  }

  @Test
  void every_type_has_the_children_of_its_schema_in_their_order() throws Exception {
    // Given
    var declared = new TreeMap<String, List<String>>();
    for (var file :
        List.of(
            "common",
            "sync-types",
            "sync-request",
            "sync-response",
            "async-itypes",
            "gbdfl-message",
            "gbdfl-person",
            "gbdfl-document",
            "gbdfl-dictionaries",
            "digital-documents",
            "learners",
            "education-status",
            "portal-application")) {
      declared.putAll(declared("/gateway/" + file + ".xsd"));
    }
    // When
    var ours = new TreeMap<String, List<String>>();
    for (var type : TYPES) {
      var name = type.getAnnotation(XmlType.class);
      var space = name.namespace().equals("##default") ? "" : name.namespace();
      ours.put("{" + space + "}" + name.name(), children(type));
    }
    // Then
    assertThat(ours).isEqualTo(declared);
  }

  private static List<String> children(Class<?> type) throws NoSuchFieldException {
    var names = new ArrayList<String>();
    for (var name : type.getAnnotation(XmlType.class).propOrder()) {
      var wrapper = type.getField(name).getAnnotation(XmlElementWrapper.class);
      var element = type.getField(name).getAnnotation(XmlElement.class);
      if (wrapper != null) {
        names.add(wrapper.name());
      } else {
        names.add(element == null || element.name().equals("##default") ? name : element.name());
      }
    }
    return names;
  }

  private static Map<String, List<String>> declared(String file) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    var schema =
        factory
            .newDocumentBuilder()
            .parse(MessagesTest.class.getResource(file).toString())
            .getDocumentElement();
    var types = new TreeMap<String, List<String>>();
    for (var type : elements(schema)) {
      if (type.getLocalName().equals("complexType")) {
        var names =
            elements(elements(type).getFirst()).stream()
                .flatMap(each -> names(each))
                .filter(name -> !NEVER_READ.contains(name))
                .toList();
        types.put(
            "{" + schema.getAttribute("targetNamespace") + "}" + type.getAttribute("name"), names);
      }
    }
    // Lists whose only content is a repeated item are a wrapper in Java, without a type of their
    // own.
    types.remove("{" + Namespaces.APPLICATION + "}Attachments");
    return types;
  }

  private static Stream<String> names(Element particle) {
    return particle.getLocalName().equals("element")
        ? Stream.of(particle.getAttribute("name"))
        : elements(particle).stream().flatMap(MessagesTest::names);
  }

  private static List<Element> elements(Element parent) {
    var found = new ArrayList<Element>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element
          && XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(element.getNamespaceURI())) {
        found.add(element);
      }
    }
    return found;
  }
}

package kz.qyzmet.gateway.soap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.OffsetDateTime;
import java.util.List;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.common.ReceiveStatus;
import kz.qyzmet.gateway.messages.common.ResendMessage;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.sync.SyncFault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's applications, as the gateway brings them. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(OverSoap.class)
class InboundTest extends GatewayTalk {
  private static void isRefused(ThrowingCallable call, String code, String data) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            GatewayFault.class,
            fault -> {
              assertThat(fault.getFaultInfo().errorCode).isEqualTo(code);
              assertThat(fault.getFaultInfo().errorData).isEqualTo(data);
              assertThat(fault.getFaultInfo().errorMessage).startsWith("Expected");
            });
  }

  private PortalAnswer file(String id) throws SyncFault {
    var call = syncCall(id, ServiceIds.APPLICATION, application("tve-duplicate"));
    return (PortalAnswer) sync.sendMessage(call).response.responseData.data;
  }

  @Test
  void on_the_synchronous_channel_the_answer_has_the_number_and_the_dates() throws Exception {
    // Given
    var id = id();
    // When
    var answer = file(id);
    // Then
    assertThat(answer.number).isEqualTo("TVE-2026-000001");
    assertThat(answer.due).isEqualTo(OffsetDateTime.parse("2026-04-01T18:00:00+05:00"));
    assertThat(IntakeStub.filed(filedBy(id)))
        .contains("\"proof\":\"one-time-password\"")
        .contains("\"chain\":\"" + id + "\"")
        .contains("\"completionYear\":2019")
        .contains("\"attachment\":\"01a2046c-a6ec-7cd8-bb7b-a8d1479c29b6\"");
  }

  @Test
  void a_repetition_gets_the_first_answer_and_has_no_second_effect() throws Exception {
    // Given
    var id = id();
    var first = file(id);
    // When
    var again = file(id);
    // Then
    assertThat(again.applicationId).isEqualTo(first.applicationId);
    assertThat(IntakeStub.times(filedBy(id))).isEqualTo(1);
  }

  @Test
  void another_content_under_the_same_id_is_a_fault() throws Exception {
    // Given
    var id = id();
    file(id);
    var other = application("tve-duplicate");
    other.language = "ru";
    var renamed = application("tve-duplicate");
    renamed.applicant.name = "Салтанат";
    // When, then
    for (var changed : List.of(other, renamed)) {
      isRefused(
          () -> sync.sendMessage(syncCall(id, ServiceIds.APPLICATION, changed)),
          "QYZ002",
          "message-id");
    }
    assertThat(IntakeStub.times(filedBy(id))).isEqualTo(1);
  }

  @Test
  void two_senders_may_use_the_same_id_and_each_has_an_effect_of_its_own() throws Exception {
    // Given
    var id = id();
    file(id);
    var another = syncCall(id, ServiceIds.APPLICATION, application("tve-duplicate"));
    another.request.requestInfo.sender.senderId = "other-portal";
    // When
    sync.sendMessage(another);
    sync.sendMessage(another);
    // Then
    assertThat(IntakeStub.times(filedBy(id))).isEqualTo(1);
    assertThat(IntakeStub.times("sync/other-portal/" + id)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "портал"})
  void a_sender_whose_name_fits_no_key_is_a_fault(String sender) {
    // Given
    var call = syncCall(id(), ServiceIds.APPLICATION, application("tve-duplicate"));
    call.request.requestInfo.sender.senderId = sender;
    // When, then
    isRefused(() -> sync.sendMessage(call), "SCE001", "sender");
  }

  @Test
  void what_a_rule_refuses_is_refused_in_its_words_each_time() {
    // Given
    var id = id();
    var call = syncCall(id, ServiceIds.APPLICATION, application("no-such-service"));
    // When, then
    isRefused(() -> sync.sendMessage(call), "QYZ001", "unknown-service");
    isRefused(() -> sync.sendMessage(call), "QYZ001", "unknown-service");
    assertThat(IntakeStub.times(filedBy(id))).isEqualTo(1);
  }

  @Test
  void while_intake_is_away_nothing_is_kept_and_the_message_may_come_again() throws Exception {
    // Given
    var id = id();
    IntakeStub.away(true);
    isRefused(() -> file(id), "SCE909", "try-again");
    // When
    IntakeStub.away(false);
    // Then
    assertThat(file(id).number).isNotNull();
  }

  @Test
  void while_the_storage_has_no_address_nothing_is_kept_of_a_message_that_names_a_file_there() {
    // Given
    var id = id();
    var application = application("tve-duplicate");
    application.attachments.getFirst().fileIdentifier = id();
    // When, then
    isRefused(
        () -> sync.sendMessage(syncCall(id, ServiceIds.APPLICATION, application)),
        "SCE909",
        "try-again");
    assertThat(IntakeStub.times(filedBy(id))).isZero();
  }

  @Test
  void a_service_that_we_do_not_offer_is_a_fault() {
    var call = syncCall(id(), "ANOTHER_SERVICE", application("tve-duplicate"));
    isRefused(() -> sync.sendMessage(call), "SCE004", "service-id");
  }

  @Test
  void on_the_asynchronous_channel_the_gateway_hears_that_it_was_taken_and_then_the_answer()
      throws Exception {
    // Given
    var id = id();
    var chain = id();
    gateway.down(true);
    // When
    var response = async.sendMessage(asyncCall(id, chain, application("tve-duplicate"))).response;
    // Then: the acknowledgement at once, the rest as soon as the gateway takes it
    assertThat(response.correlationId).isEqualTo(chain);
    eventually().until(() -> notification(id) != null);
    assertThat(notification(id).deliveryStatus.receiveStatus)
        .isEqualTo(ReceiveStatus.MESSAGE_ACCEPTED);
    gateway.down(false);
    eventually().until(() -> answered(chain) != null);
    assertThat(answered(chain).number).isEqualTo("TVE-2026-000001");
    // And a repetition is told nothing new
    async.sendMessage(asyncCall(id, chain, application("tve-duplicate")));
    assertThat(IntakeStub.times(id)).isEqualTo(1);
  }

  @Test
  void on_the_asynchronous_channel_a_refusal_is_told_and_need_not_come_again() throws Exception {
    // Given
    var id = id();
    // When
    async.sendMessage(asyncCall(id, id(), application("no-such-service")));
    // Then
    eventually().until(() -> notification(id) != null);
    var status = notification(id).deliveryStatus;
    assertThat(status.receiveStatus).isEqualTo(ReceiveStatus.MESSAGE_NOT_ACCEPTED);
    assertThat(status.resendMessage).isEqualTo(ResendMessage.NOT_RESEND);
    assertThat(status.error.errorCode).isEqualTo("QYZ001");
  }

  private DeliveryNotification notification(String id) {
    return gateway.notifications().stream()
        .filter(each -> each.messageId.equals(id))
        .findFirst()
        .orElse(null);
  }

  private PortalAnswer answered(String chain) {
    return gateway.taken().stream()
        .map(each -> each.request())
        .filter(each -> each.messageInfo.messageType == MessageType.RESPONSE)
        .filter(each -> chain.equals(each.messageInfo.correlationId))
        .map(each -> (PortalAnswer) each.messageData.data)
        .findFirst()
        .orElse(null);
  }

  private static final String ENVELOPE =
      "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
          + "<SendMessage xmlns='http://bip.bee.kz/SyncChannel/v10/Types'/></s:Body></s:Envelope>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unsigned|SCE007",
        "<not-xml|SCE001",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>|SCE001"
      })
  void what_is_hostile_or_not_signed_is_a_fault_in_the_gateways_form(String body, String code) {
    // When
    var answer = post("/ws/SyncChannel", body.equals("unsigned") ? ENVELOPE : body + ENVELOPE);
    // Then
    assertThat(answer).contains("SendMessageFault1_SendMessageFault").contains(code);
    assertThat(answer).doesNotContain("root:");
  }

  private static String post(String path, String body) {
    return given()
        .contentType("text/xml; charset=utf-8")
        .header("SOAPAction", "\"\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(500)
        .extract()
        .asString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws/SyncChannel", "/ws/AsyncChannelClient"})
  void the_wsdl_is_for_everybody(String path) {
    var wsdl = given().get(path + "?wsdl").then().statusCode(200).extract().asString();
    assertThat(wsdl).contains("http://bip.bee.kz/").contains("portType");
  }
}

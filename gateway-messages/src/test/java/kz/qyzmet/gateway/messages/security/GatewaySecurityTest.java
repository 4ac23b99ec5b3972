package kz.qyzmet.gateway.messages.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.jws.WebService;
import jakarta.xml.bind.JAXB;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.transform.dom.DOMSource;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.common.StatusInfo;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.sync.RequestData;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;
import kz.qyzmet.gateway.messages.sync.SyncChannel;
import kz.qyzmet.gateway.messages.sync.SyncFault;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfoResponse;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.local.LocalConduit;
import org.apache.cxf.transport.local.LocalTransportFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint and clients of CXF, with the feature on either side or not. */
@Timeout(30)
class GatewaySecurityTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-05T13:31:00Z"));
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T18:31:00+05:00");
  private static final String ADDRESS = "local://sync-channel";
  private static final Limits SMALL = new Limits(20_000, 20);

  @TempDir private static Path folder;
  private static SigningKey portal;
  private static SigningKey stranger;
  private static TrustedCertificates ours;
  private static Server server;

  /** Answers with what it was asked. */
  @WebService(
      endpointInterface = "kz.qyzmet.gateway.messages.sync.SyncChannel",
      targetNamespace = Namespaces.SYNC_INTERFACES)
  public static class Echo implements SyncChannel {
    @Override
    public SendMessageResponse sendMessage(SendMessage call) throws SyncFault {
      var info = call.request.requestInfo;
      if (!info.serviceId.equals(ServiceIds.PERSON)) {
        throw new SyncFault(
            ErrorCode.UNKNOWN_SERVICE.info(
                "Expected a known service, but got " + info.serviceId, "unknown-service", AT));
      }
      var answer = new SendMessageResponse();
      answer.response = new SyncSendMessageResponse();
      answer.response.responseInfo = new SyncMessageInfoResponse();
      answer.response.responseInfo.messageId = info.messageId;
      answer.response.responseInfo.responseDate = AT;
      answer.response.responseInfo.status = new StatusInfo();
      answer.response.responseInfo.status.code = ServiceIds.SUCCESS;
      answer.response.responseInfo.status.message = "Әліп";
      answer.response.responseData = new ResponseData();
      answer.response.responseData.data = call.request.requestData.data;
      return answer;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    var portalFile = Keys.pkcs12(folder, "portal");
    var oursFile = Keys.pkcs12(folder, "ours");
    portal = Keys.key(portalFile);
    stranger = Keys.key(Keys.pkcs12(folder, "stranger"));
    ours = TrustedCertificates.read(Keys.pem(oursFile));
    var factory = new JaxWsServerFactoryBean();
    factory.setTransportId(LocalTransportFactory.TRANSPORT_ID);
    factory.setAddress(ADDRESS);
    factory.setServiceBean(new Echo());
    factory
        .getFeatures()
        .add(
            new GatewaySecurity(
                Keys.key(oursFile), TrustedCertificates.read(Keys.pem(portalFile)), SMALL, CLOCK));
    server = factory.create();
  }

  @AfterAll
  static void stop() {
    server.destroy();
  }

  private static SyncChannel client(List<Feature> features) {
    var factory = new JaxWsProxyFactoryBean();
    factory.setTransportId(LocalTransportFactory.TRANSPORT_ID);
    factory.setAddress(ADDRESS);
    factory.setServiceClass(SyncChannel.class);
    factory.getFeatures().addAll(features);
    var client = factory.create();
    // In one thread, from buffers: a pipe that nobody reads to its end would hold the writer.
    ((BindingProvider) client).getRequestContext().put(LocalConduit.DIRECT_DISPATCH, true);
    return (SyncChannel) client;
  }

  private static SyncChannel client(SigningKey key) {
    return client(List.of(new GatewaySecurity(key, ours, Limits.DEFAULT, CLOCK)));
  }

  private static SendMessage message(String serviceId) {
    var asked = new RegisterRequest();
    asked.messageId = "1";
    asked.messageDate = AT;
    asked.senderCode = "qyzmet";
    asked.iin = "960229100021";
    var call = new SendMessage();
    call.request = new SyncSendMessageRequest();
    call.request.requestInfo = new SyncMessageInfo();
    call.request.requestInfo.messageId = "m-1";
    call.request.requestInfo.serviceId = serviceId;
    call.request.requestInfo.messageDate = AT;
    call.request.requestInfo.sender = new SenderInfo();
    call.request.requestInfo.sender.senderId = "pep";
    call.request.requestData = new RequestData();
    call.request.requestData.data = asked;
    return call;
  }

  private static void isRefused(SyncChannel channel, SendMessage call, ErrorCode code, String why) {
    var info = told(catchThrowable(() -> channel.sendMessage(call)));
    assertThat(info.errorCode).isEqualTo(code.code());
    assertThat(info.errorData).isEqualTo(why);
    assertThat(info.errorMessage).startsWith("Expected ");
    assertThat(info.errorDate).isNotNull();
  }

  /** Endpoint and client share a thread, so the endpoint's own fault is among the causes. */
  private static ErrorInfo told(Throwable failure) {
    for (var each = failure; each != null; each = each.getCause()) {
      if (each instanceof SyncFault fault) {
        return fault.getFaultInfo();
      }
      if (each instanceof SoapFault fault && fault.hasDetails()) {
        var detail = fault.getDetail().getFirstChild();
        assertThat(detail.getLocalName()).isEqualTo("SendMessageFault1_SendMessageFault");
        assertThat(detail.getNamespaceURI()).isEqualTo(Namespaces.SYNC);
        return JAXB.unmarshal(new DOMSource(detail), ErrorInfo.class);
      }
    }
    throw new AssertionError("Expected a fault with an ErrorInfo, but got another", failure);
  }

  @Test
  void a_signed_message_is_answered_by_a_signed_one() throws SyncFault {
    // When
    var answer = client(portal).sendMessage(message(ServiceIds.PERSON)).response;
    // Then
    assertThat(answer.responseInfo.status.message).isEqualTo("Әліп");
    assertThat(answer.responseData.data)
        .isInstanceOfSatisfying(
            RegisterRequest.class, data -> assertThat(data.iin).isEqualTo("960229100021"));
  }

  @Test
  void a_refusal_of_the_service_comes_through() {
    isRefused(client(portal), message("NOBODY"), ErrorCode.UNKNOWN_SERVICE, "unknown-service");
  }

  @Test
  void an_unsigned_message_is_refused() {
    isRefused(client(List.of()), message(ServiceIds.PERSON), ErrorCode.NOT_SIGNED, "not-signed");
  }

  @Test
  void a_strangers_message_is_refused() {
    isRefused(
        client(stranger),
        message(ServiceIds.PERSON),
        ErrorCode.CERTIFICATE_REFUSED,
        "unknown-certificate");
  }

  @Test
  void a_message_that_breaks_the_schema_is_refused() {
    // Given
    var call = message(ServiceIds.PERSON);
    call.request.requestInfo.sender = null;
    // Then
    isRefused(client(portal), call, ErrorCode.BAD_FORMAT, "not-by-schema");
  }

  @Test
  void a_message_over_the_limit_is_refused() {
    // Given
    var call = message(ServiceIds.PERSON);
    call.request.requestInfo.routeId = "x".repeat(SMALL.bytes());
    // Then
    isRefused(client(portal), call, ErrorCode.BAD_FORMAT, "too-large");
  }

  @Test
  void an_answer_that_a_stranger_signed_is_not_taken() {
    // Given
    var channel =
        client(
            List.of(
                new GatewaySecurity(
                    portal,
                    TrustedCertificates.of(List.of(stranger.certificate())),
                    Limits.DEFAULT,
                    CLOCK)));
    // Then
    assertThatThrownBy(() -> channel.sendMessage(message(ServiceIds.PERSON)))
        .hasMessageContaining("Expected the certificate of a known party, but it is another");
  }
}

package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusRequest;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.learners.LearnerRequest;
import kz.qyzmet.gateway.messages.learners.LearnerResponse;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedWireTest {
  private static final String PASSWORD = "only-of-this-test";

  @TempDir static Path folder;

  /** Makes a side's key and leaves its certificate beside it. */
  private static void key(String side) throws Exception {
    var store = folder.resolve(side + ".p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-alias",
                side,
                "-dname",
                "CN=" + side,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    var certificate =
        KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()).getCertificate(side);
    Files.writeString(
        folder.resolve(side + ".pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }

  @BeforeAll
  static void keys() throws Exception {
    key("service");
    key("gateway");
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
  }

  private static SignedWire wire(String own, String other) throws Exception {
    return SignedWire.of(
        folder.resolve(own + ".p12"), folder.resolve("password"), folder.resolve(other + ".pem"));
  }

  private static GetMessageStatus call() {
    var request = new AsyncGetMessageStatusRequest();
    request.messageId = "{11111111-2222-3333-4444-555555555555}";
    request.requestDate = Times.now();
    request.sender = new SenderInfo();
    request.sender.senderId = "qyzmet";
    var call = new GetMessageStatus();
    call.request = request;
    return call;
  }

  @Test
  void what_the_service_has_signed_is_read() throws Exception {
    // Given
    var sent = wire("service", "gateway").signed(SignedMessages.write(call()));
    // When
    var read = wire("gateway", "service").verified(sent);
    // Then
    assertThat(Soap.read(read, GetMessageStatus.class).request.messageId).startsWith("{11111111");
  }

  @Test
  void a_question_about_a_learner_is_read_and_so_is_its_answer() throws Exception {
    // Given
    var service = wire("service", "gateway");
    var gateway = wire("gateway", "service");
    var question = new LearnerRequest();
    question.messageId = "1";
    question.messageDate = Times.now();
    question.senderCode = "qyzmet";
    question.iin = SyntheticIin.nth(120).value();
    question.bin = "980140000015";
    var asked = SimulatorTalk.sync(ServiceIds.LEARNERS, question);
    // When
    var read =
        Soap.read(
            gateway.verified(service.signed(SignedMessages.write(asked))),
            kz.qyzmet.gateway.messages.sync.SendMessage.class);
    var answer = new Register(new People()).answer(read.request);
    var back = service.verified(gateway.signed(SignedMessages.write(answer)));
    // Then
    assertThat(
            ((LearnerResponse)
                    Soap.read(back, SendMessageResponse.class).response.responseData.data)
                .learner
                .iin)
        .isEqualTo(question.iin);
  }

  @Test
  void what_a_stranger_has_signed_what_nobody_has_and_what_was_changed_is_not() throws Exception {
    // Given
    var gateway = wire("gateway", "service");
    var strange = wire("gateway", "service").signed(SignedMessages.write(call()));
    var bare = SignedMessages.write(call());
    var signed = wire("service", "gateway").signed(SignedMessages.write(call()));
    var changed =
        new String(signed, StandardCharsets.UTF_8)
            .replace("{11111111", "{22222222")
            .getBytes(StandardCharsets.UTF_8);
    // When, Then
    assertNotTaken(gateway, strange, ErrorCode.CERTIFICATE_REFUSED);
    assertNotTaken(gateway, bare, ErrorCode.NOT_SIGNED);
    assertNotTaken(gateway, changed, ErrorCode.WRONG_SIGNATURE);
  }

  @Test
  void what_the_schema_does_not_know_is_not() throws Exception {
    // Given
    var call = call();
    call.request.messageId = null;
    var sent = wire("service", "gateway").signed(SignedMessages.write(call));
    // When, Then
    assertNotTaken(wire("gateway", "service"), sent, ErrorCode.BAD_FORMAT);
  }

  private static void assertNotTaken(Wire wire, byte[] message, ErrorCode why) {
    assertThatThrownBy(() -> wire.verified(message))
        .isInstanceOfSatisfying(
            NotTaken.class, notTaken -> assertThat(notTaken.code()).isEqualTo(why));
  }
}

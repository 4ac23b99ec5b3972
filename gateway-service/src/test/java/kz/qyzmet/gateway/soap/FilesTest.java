package kz.qyzmet.gateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.StorageStub;
import kz.qyzmet.gateway.StorageStub.Way;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.common.ReceiveStatus;
import kz.qyzmet.gateway.messages.portal.Attachment;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.sync.SyncFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scans that lie in the gateway's temporary storage. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@WithTestResource(StorageStub.class)
@TestProfile(OverSoap.class)
class FilesTest extends GatewayTalk {
  private static final String TYPE = "application/pdf";

  @Inject Pool pool;

  private final String id = id();
  private final String file = UUID.randomUUID().toString();
  private final String key = key("identity-document");

  private String key(String document) {
    var place = document + "/{" + file + "}";
    return filedBy(id) + "/" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }

  private PortalApplication withFile(String mediaType) {
    var application = application("tve-duplicate");
    application.attachments.getFirst().fileIdentifier = "{" + file + "}";
    application.attachments.getFirst().mediaType = mediaType;
    return application;
  }

  private PortalAnswer filed() throws SyncFault {
    var call = syncCall(id, ServiceIds.APPLICATION, withFile(TYPE));
    return (PortalAnswer) sync.sendMessage(call).response.responseData.data;
  }

  private void isRefused(PortalApplication application, String code, String data) {
    assertThatThrownBy(() -> sync.sendMessage(syncCall(id, ServiceIds.APPLICATION, application)))
        .isInstanceOfSatisfying(
            GatewayFault.class,
            fault -> {
              assertThat(fault.getFaultInfo().errorCode).isEqualTo(code);
              assertThat(fault.getFaultInfo().errorData).isEqualTo(data);
            });
  }

  @Test
  void a_file_becomes_the_applicants_scan_and_is_confirmed_when_the_application_is_filed()
      throws Exception {
    // Given
    StorageStub.holds(file, Way.WHOLE);
    // When
    var answer = filed();
    // Then
    assertThat(answer.number).isNotNull();
    assertThat(IntakeStub.filed(key))
        .startsWith(SyntheticIin.nth(7).value() + " application/pdf ")
        .contains("document=identity-document")
        .contains("service=tve-duplicate")
        .contains("name=identity-document.pdf")
        .doesNotContain("scan.pdf")
        .endsWith("%PDF-1.7 a scan");
    assertThat(IntakeStub.filed(filedBy(id)))
        .contains(IntakeStub.scan(key).toString())
        .doesNotContain(file);
    eventually().until(() -> StorageStub.confirmed(file));
  }

  @Test
  void one_file_may_be_named_for_two_documents() throws Exception {
    // Given
    StorageStub.holds(file, Way.WHOLE);
    var application = withFile(TYPE);
    var second = new Attachment();
    second.document = "birth-certificate";
    second.fileIdentifier = "{" + file + "}";
    second.name = "scan.pdf";
    second.mediaType = TYPE;
    application.attachments.add(second);
    // When
    sync.sendMessage(syncCall(id, ServiceIds.APPLICATION, application));
    // Then
    assertThat(IntakeStub.filed(key("birth-certificate"))).contains("document=birth-certificate");
    assertThat(IntakeStub.filed(filedBy(id)))
        .contains(IntakeStub.scan(key).toString())
        .contains(IntakeStub.scan(key("birth-certificate")).toString());
  }

  @Test
  void a_message_that_comes_again_needs_the_file_no_more() throws Exception {
    // Given: a process that died after it had filed, and before it kept what came of it
    StorageStub.holds(file, Way.WHOLE);
    var first = filed();
    pool.query("DELETE FROM inbound_message WHERE message_id = '" + filedBy(id) + "'")
        .execute()
        .await()
        .indefinitely();
    StorageStub.holds(file, Way.GONE);
    // When
    var again = filed();
    // Then
    assertThat(again.applicationId).isEqualTo(first.applicationId);
    assertThat(StorageStub.asked(file)).isEqualTo(1);
    assertThat(IntakeStub.times(key)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"FAILING", "ELSEWHERE", "STALLING"})
  void while_the_storage_gives_no_file_nothing_is_kept_and_the_message_may_come_again(Way way)
      throws Exception {
    // Given
    StorageStub.holds(file, way);
    isRefused(withFile(TYPE), "SCE909", "try-again");
    assertThat(StorageStub.confirmed(file)).isFalse();
    // When
    StorageStub.holds(file, Way.WHOLE);
    // Then
    assertThat(filed().number).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"GONE, file-gone", "ENDLESS, file-too-large"})
  void what_cannot_be_had_is_refused_for_good(Way way, String why) {
    // Given
    StorageStub.holds(file, way);
    // When, then
    isRefused(withFile(TYPE), "QYZ001", why);
    assertThat(IntakeStub.filed(filedBy(id))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"text/html", "'application/pdf\nX-Other: 1'", "'not a type'"})
  void a_type_that_no_passport_asks_for_is_refused_in_intakes_words(String type) {
    // Given
    StorageStub.holds(file, Way.WHOLE);
    // When, then
    isRefused(withFile(type), "QYZ001", "unsupported-media-type");
    assertThat(IntakeStub.filed(filedBy(id))).isNull();
  }

  @Test
  void more_files_than_any_service_asks_for_are_not_even_looked_at() {
    // Given
    StorageStub.holds(file, Way.WHOLE);
    var application = withFile(TYPE);
    for (int i = 0; i < 20; i++) {
      application.attachments.add(application.attachments.getFirst());
    }
    // When, then
    isRefused(application, "QYZ001", "too-many-files");
    assertThat(StorageStub.asked(file)).isZero();
  }

  @Test
  void a_name_that_is_no_id_of_the_storages_never_reaches_it() throws Exception {
    // Given
    var application = withFile(TYPE);
    application.attachments.getFirst().fileIdentifier = "../" + file;
    // When
    var call = syncCall(id, ServiceIds.APPLICATION, application);
    sync.sendMessage(call);
    // Then: intake-service judges it
    assertThat(StorageStub.asked(file)).isZero();
    assertThat(IntakeStub.filed(filedBy(id))).contains("../" + file);
  }

  @Test
  void on_the_asynchronous_channel_the_gateway_brings_it_again_until_the_file_is_there()
      throws Exception {
    // Given
    StorageStub.holds(file, Way.FAILING);
    var call = asyncCall(id, id(), withFile(TYPE));
    assertThatThrownBy(() -> async.sendMessage(call)).isInstanceOf(GatewayFault.class);
    // When
    StorageStub.holds(file, Way.WHOLE);
    async.sendMessage(call);
    // Then
    eventually()
        .untilAsserted(
            () ->
                assertThat(gateway.notifications())
                    .filteredOn(each -> each.messageId.equals(id))
                    .extracting(each -> each.deliveryStatus.receiveStatus)
                    .containsExactly(ReceiveStatus.MESSAGE_ACCEPTED));
  }
}

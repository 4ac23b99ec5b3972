package kz.qyzmet.gateway.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.Teller;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.Payloads;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import kz.qyzmet.gateway.outbound.domain.Statuses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statuses over the wire, and the gateway's own word of them. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(OverSoap.class)
class OutboundTest extends GatewayTalk {
  private static final String CHAIN = "{11111111-2222-3333-4444-555555555555}";

  private final Teller teller = new Teller();
  private final UUID application = UUID.randomUUID();

  @AfterEach
  void closed() {
    teller.close();
  }

  /** What was taken of this test's application: its events were told by this test's own ids. */
  private List<StubAsyncChannel.Taken> taken(List<String> deliveries) {
    return gateway.taken().stream()
        .filter(each -> deliveries.contains(each.request().messageInfo.properties.getFirst().value))
        .toList();
  }

  private static RequestFormImport status(StubAsyncChannel.Taken taken) {
    return Payloads.educationStatus(taken.request().messageData.data).orElseThrow();
  }

  @Test
  void a_status_leaves_as_the_education_systems_write_it_and_the_next_after_the_gateways_word()
      throws Exception {
    // Given
    var accepted = teller.envelope(Statuses.of(application, Status.ACCEPTED));
    var ready = teller.envelope(Statuses.of(application, Status.READY));
    var own = List.of(Guid.of(accepted.id()), Guid.of(ready.id()));
    gateway.down(true);
    teller.send(accepted);
    teller.send(ready);
    // When
    gateway.down(false);
    // Then
    eventually().until(() -> taken(own).size() == 1);
    var first = taken(own).getFirst();
    var info = first.request().messageInfo;
    assertThat(info.serviceId).isEqualTo(ServiceIds.EDUCATION_STATUS);
    assertThat(info.messageType).isEqualTo(MessageType.NOTIFICATION);
    assertThat(info.correlationId).isEqualTo(CHAIN);
    assertThat(info.properties.getFirst().key).isEqualTo(ServiceIds.DELIVERY_ID);
    assertThat(status(first).requesterIin).isEqualTo(Statuses.IIN);
    assertThat(status(first).requesterDelegateIin).isEqualTo(SyntheticIin.nth(8).value());
    assertThat(status(first).requesterDelegateLastName).isEqualTo("Сынақова");
    assertThat(status(first).requesterDelegateMiddleName).isEqualTo("Сынаққызы");
    assertThat(status(first).externalRequestChainId).isEqualTo(CHAIN);
    assertThat(status(first).processingStatus).isEqualTo("IN_PROGRESS");
    // The notification may overtake our note of the answer: then it is said again, as it may be
    eventually()
        .until(
            () -> {
              told(first.messageId(), MessageState.DELIVERED);
              return taken(own).size() == 2;
            });
    var second = status(taken(own).getLast());
    assertThat(second.resolutionType).isEqualTo("POSITIVE");
    assertThat(second.updatedValues)
        .anySatisfy(
            value -> {
              assertThat(value.code).isEqualTo("PICKUP_PLACE");
              assertThat(value.values.getFirst().kkValue).isEqualTo("Кеңсе");
              assertThat(value.values.getFirst().ruValue).isEqualTo("Канцелярия");
            });
  }

  @Test
  void papers_that_went_back_are_listed_in_both_languages() {
    // Given
    var returned = teller.envelope(Statuses.of(application, Status.RETURNED));
    // When
    teller.send(returned);
    // Then
    var own = List.of(Guid.of(returned.id()));
    eventually().until(() -> taken(own).size() == 1);
    var status = status(taken(own).getFirst());
    assertThat(status.negativeResolutionMissingDocumentsListKk).endsWith("; Өтініш");
    assertThat(status.negativeResolutionMissingDocumentsListRu).endsWith("; Заявление");
  }

  @Test
  void a_motivated_refusal_that_waits_at_its_place_is_no_positive_answer() {
    // Given
    var ready = teller.envelope(Statuses.refusal(application, Status.READY));
    // When
    teller.send(ready);
    // Then
    var own = List.of(Guid.of(ready.id()));
    eventually().until(() -> taken(own).size() == 1);
    var status = status(taken(own).getFirst());
    assertThat(status.resolutionType).isEqualTo("NEGATIVE");
    assertThat(status.negativeResolutionReason).isEqualTo("unreliable");
    assertThat(status.updatedValues)
        .filteredOn(value -> value.code.equals("KEEP_UNTIL"))
        .singleElement()
        .satisfies(
            value ->
                assertThat(value.values.getFirst().code).isEqualTo(Statuses.KEEP_UNTIL.toString()));
  }

  @Test
  void a_refusal_has_its_text_in_both_languages() {
    // Given
    var refused = teller.envelope(Statuses.of(application, Status.REFUSED));
    // When
    teller.send(refused);
    // Then
    var own = List.of(Guid.of(refused.id()));
    eventually().until(() -> taken(own).size() == 1);
    var status = status(taken(own).getFirst());
    assertThat(status.resolutionType).isEqualTo("NEGATIVE");
    assertThat(status.negativeResolutionReason).isEqualTo("unreliable");
    assertThat(status.negativeResolutionReasonTextKk).contains("дәйексіздігін");
    assertThat(status.negativeResolutionReasonTextRu).contains("недостоверности");
  }
}

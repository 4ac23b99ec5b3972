package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import org.junit.jupiter.api.Test;

class RegisterTest extends SimulatorTalk {
  private RegisterResponse asked(String iin) throws Exception {
    var request = new RegisterRequest();
    request.messageId = UUID.randomUUID().toString();
    request.messageDate = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    request.senderCode = "qyzmet";
    request.iin = iin;
    var answer = call("SyncChannel", sync(ServiceIds.PERSON, request));
    return (RegisterResponse)
        Soap.read(answer, kz.qyzmet.gateway.messages.sync.SendMessageResponse.class)
            .response
            .responseData
            .data;
  }

  @Test
  void the_register_tells_the_living_from_the_dead_and_the_unknown() throws Exception {
    // When
    var living = asked(SyntheticIin.nth(120).value());
    var dead = asked(SyntheticIin.nth(People.DEAD).value());
    var unknown = asked(SyntheticIin.nth(People.UNKNOWN).value());
    // Then
    assertThat(living.persons.getFirst().surname).isEqualTo("Үлгі");
    assertThat(living.persons.getFirst().deathDate).isNull();
    assertThat(living.persons.getFirst().documents).hasSize(1);
    assertThat(dead.persons.getFirst().deathDate).isEqualTo(LocalDate.parse("2024-02-29"));
    assertThat(unknown.persons).isEmpty();
  }
}

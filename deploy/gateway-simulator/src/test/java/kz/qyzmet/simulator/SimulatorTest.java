package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import org.junit.jupiter.api.Test;

class SimulatorTest extends SimulatorTalk {
  @Test
  void faults_that_there_cannot_be_are_refused_and_change_nothing() throws Exception {
    // When
    var answer = rest("PUT", "/faults", "{\"failRate\":2}");
    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("title").asText()).contains("from 0 to 1");
    assertThat(rest("GET", "/faults", null).json().get("failRate").asDouble()).isZero();
  }

  @Test
  void a_service_that_nobody_offers_is_a_fault_of_the_gateways_form() throws Exception {
    // When
    var answer = call("SyncChannel", sync("NO_SUCH_SERVICE", new RegisterRequest()));
    // Then
    assertThat(answer.getLocalName()).isEqualTo("Fault");
    var detail = answer.getElementsByTagName("detail").item(0).getFirstChild();
    assertThat(detail.getNamespaceURI()).isEqualTo(Namespaces.SYNC);
    assertThat(detail.getLocalName()).isEqualTo("SendMessageFault1_SendMessageFault");
    assertThat(answer.getElementsByTagName("errorCode").item(0).getTextContent())
        .isEqualTo(ErrorCode.UNKNOWN_SERVICE.code());
  }

  @Test
  void rubbish_is_answered_with_a_fault() throws Exception {
    // When
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + "/ws/SyncChannel"))
            .POST(BodyPublishers.ofString("no XML at all"))
            .build();
    var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
    // Then
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(wire.verified(answer.body()).getLocalName()).isEqualTo("Fault");
  }

  @Test
  void both_channels_show_their_wsdl() throws Exception {
    for (var channel : new String[] {"SyncChannel", "AsyncChannel"}) {
      var request =
          HttpRequest.newBuilder(URI.create(simulator.url() + "/ws/" + channel + "?wsdl")).build();
      assertThat(CLIENT.send(request, BodyHandlers.ofString()).body()).contains("I" + channel);
    }
  }
}

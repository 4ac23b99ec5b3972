package kz.qyzmet.conformance;

import java.net.URI;
import java.util.List;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.ServiceIds;

/** The synchronous channel, as it is meant. */
record SyncChecks(Talk talk) {
  private static final String OTHER_ACTION = "urn:qyzmet:conformance:no-such-operation";

  List<Check> all() {
    return List.of(
        new Check("the WSDLs are served", this::wsdls),
        new Check("an application is answered at once", () -> talk.answered(talk.signed())),
        new Check("the same message again has the same answer", this::again),
        new Check("two copies of a message at the same moment have one answer", this::twiceAtOnce),
        new Check("another content under the same messageId is refused", this::otherContent),
        new Check(
            "an unknown service is refused",
            () -> talk.refused(forService("NOBODY"), ErrorCode.UNKNOWN_SERVICE)),
        new Check(
            "an application that a rule refuses is refused",
            () -> talk.refused(refusedByRule(), ErrorCode.REFUSED)),
        new Check("a wrong SOAPAction decides nothing", this::otherAction));
  }

  private void wsdls() throws Unlike, InterruptedException {
    has(talk.parties().sync(), "SendMessage");
    has(talk.parties().async(), "changeMassageStatusNotification");
  }

  private void has(URI address, String operation) throws Unlike, InterruptedException {
    if (!talk.gateway().get(URI.create(address + "?wsdl")).contains(operation)) {
      throw new Unlike("a WSDL with " + operation, "one without it");
    }
  }

  private void again() throws Unlike, InterruptedException {
    var message = talk.signed();
    var first = talk.answered(message);
    var second = talk.answered(message);
    Talk.same("the number of the first answer", first.number, second.number);
  }

  private void twiceAtOnce() throws Unlike, InterruptedException {
    var message = talk.signed();
    var both = Talk.twiceAtOnce(() -> talk.answered(message));
    var number = both.getFirst().number;
    Talk.same("the same number in both answers,", number, both.getLast().number);
    Talk.same("the same number later,", number, talk.answered(message).number);
  }

  private void otherContent() throws Unlike, InterruptedException {
    var id = Talk.id();
    var gateway = talk.gateway();
    talk.answered(gateway.signed(Messages.sync(id, ServiceIds.APPLICATION, talk.application())));
    var other = talk.application();
    other.applicant.surname += "ова";
    talk.refused(
        gateway.signed(Messages.sync(id, ServiceIds.APPLICATION, other)), ErrorCode.ID_USED);
  }

  private byte[] forService(String serviceId) {
    return talk.gateway().signed(Messages.sync(Talk.id(), serviceId, talk.application()));
  }

  private byte[] refusedByRule() {
    return talk.gateway()
        .signed(Messages.sync(Talk.id(), ServiceIds.APPLICATION, talk.forNobody()));
  }

  /**
   * The WSDLs give no action and the header is not signed, so it is a hint at most: what the body
   * says is done, or the message is refused in the gateway's form.
   */
  private void otherAction() throws Unlike, InterruptedException {
    var message = talk.signed();
    talk.gateway()
        .callOrRefused(talk.parties().sync(), message, OTHER_ACTION, ErrorCode.BAD_FORMAT);
    talk.answered(message);
  }
}

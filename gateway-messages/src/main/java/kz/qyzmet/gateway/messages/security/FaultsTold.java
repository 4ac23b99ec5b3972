package kz.qyzmet.gateway.messages.security;

import java.time.InstantSource;
import java.util.Objects;
import javax.xml.namespace.QName;
import kz.qyzmet.gateway.messages.ErrorCode;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.FaultOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * No fault leaves without an ErrorInfo: CXF has refusals of its own (a SOAPAction of no operation,
 * a header that must be understood), which know nothing of the gateway's form. Their words stay
 * here, for they speak of our insides.
 */
final class FaultsTold extends AbstractPhaseInterceptor<Message> {
  private final InstantSource clock;

  FaultsTold(InstantSource clock) {
    super(Phase.PRE_PROTOCOL);
    this.clock = Objects.requireNonNull(clock, "clock");
    // There a declared fault gets its detail.
    addAfter(FaultOutInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    if (!(message.getContent(Exception.class) instanceof Fault fault) || fault.hasDetails()) {
      return;
    }
    var told = SoapFault.createFault(fault, Soap11.getInstance());
    var refused = refused(fault, told);
    told.setMessage(refused.getMessage());
    var call = message.getExchange().get(SignedIn.CALL) instanceof QName known ? known : null;
    Faults.write(
        refused, call, SignedIn.service(message), clock.instant(), told.getOrCreateDetail());
    message.setContent(Exception.class, told);
  }

  private static Refused refused(Fault fault, SoapFault told) {
    var soap = Soap11.getInstance();
    return soap.getReceiver().equals(told.getFaultCode()) && fault.getCause() != null
        ? new Refused(
            ErrorCode.INTERNAL, "try-again", "Expected to take it, but that is not possible now")
        : new Refused(
            ErrorCode.BAD_FORMAT,
            "not-understood",
            "Expected a call as the WSDL has it, but it is not understood");
  }
}

package kz.qyzmet.gateway.messages.security;

import java.time.InstantSource;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.interceptor.InterceptorProvider;

/**
 * Both directions of an endpoint or a client: what leaves is signed, what comes is proven, and each
 * fault that leaves has the gateway's detail. In Quarkus a named bean of this type, told to an
 * endpoint or client by its setting {@code features}; elsewhere one of the factory's features.
 */
public final class GatewaySecurity implements Feature {
  private final SigningKey key;
  private final TrustedCertificates trusted;
  private final Limits limits;
  private final InstantSource clock;

  public GatewaySecurity(
      SigningKey key, TrustedCertificates trusted, Limits limits, InstantSource clock) {
    this.key = key;
    this.trusted = trusted;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public void initialize(Server server, Bus bus) {
    initialize(server.getEndpoint(), bus);
  }

  @Override
  public void initialize(Client client, Bus bus) {
    initialize((InterceptorProvider) client, bus);
  }

  @Override
  public void initialize(InterceptorProvider provider, Bus bus) {
    provider.getInInterceptors().add(new SignedIn(trusted, limits, clock));
    provider.getOutInterceptors().add(new SignedOut(key));
    provider.getOutFaultInterceptors().add(new FaultsTold(clock));
    provider.getOutFaultInterceptors().add(new SignedOut(key));
  }

  @Override
  public void initialize(Bus bus) {
    initialize((InterceptorProvider) bus, bus);
  }
}

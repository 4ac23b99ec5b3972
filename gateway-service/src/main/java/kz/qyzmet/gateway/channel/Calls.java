package kz.qyzmet.gateway.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.xml.ws.WebServiceException;
import java.io.IOException;
import java.time.OffsetDateTime;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.channel.GatewayFailure.Kind;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.kit.clock.Moments;

/** What every call of the gateway has in common. */
@ApplicationScoped
public class Calls {
  private final Moments moments;
  private final String sender;

  Calls(Moments moments, GatewaySettings settings) {
    this.moments = moments;
    this.sender = settings.channel().senderId();
  }

  /** A call of a channel. */
  @FunctionalInterface
  public interface Call<T> {
    T make() throws GatewayFault;
  }

  /** The moment it is now, as messages write it. */
  public OffsetDateTime now() {
    return moments.now().atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }

  public SenderInfo sender() {
    var info = new SenderInfo();
    info.senderId = sender;
    return info;
  }

  /** Makes a call; whatever goes wrong is a {@link GatewayFailure} of one of its kinds. */
  public <T> T calling(Call<T> call) {
    try {
      return call.make();
    } catch (GatewayFault fault) {
      throw new GatewayFailure(Kind.FAULT, fault);
    } catch (WebServiceException away) {
      throw new GatewayFailure(isConnection(away) ? Kind.AWAY : Kind.UNREADABLE, away);
    } catch (RuntimeException unreadable) {
      throw new GatewayFailure(Kind.UNREADABLE, unreadable);
    }
  }

  private static boolean isConnection(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}

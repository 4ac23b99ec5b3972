package kz.qyzmet.intake.password.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.password.domain.Phone;
import kz.qyzmet.intake.password.usecase.TextMessages;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Text messages by the operator's gateway; where none is set, none is taken. */
@ApplicationScoped
class SmsMessages implements TextMessages {
  private static final Logger LOG = Logger.getLogger(SmsMessages.class);
  private static final Map<String, Properties> TEXTS = texts();

  private final Instance<SmsClient> gateway;
  private final boolean isThere;

  SmsMessages(@RestClient Instance<SmsClient> gateway, IntakeConfig config) {
    this.gateway = gateway;
    this.isThere = config.smsUrl().isPresent();
  }

  @Override
  public Uni<Boolean> sendCode(Phone to, String code, String language) {
    if (!isThere) {
      return Uni.createFrom().item(false);
    }
    var text = TEXTS.get(language).getProperty("code").replace("{code}", code);
    return gateway
        .get()
        .send(new SmsBody(to.value(), text))
        .map(SmsMessages::isTaken)
        .onFailure()
        .recoverWithItem(
            failure -> {
              // Its words may quote the number.
              LOG.warnf("message=not-taken cause=%s", failure.getClass().getSimpleName());
              return false;
            });
  }

  private static boolean isTaken(Response answer) {
    try (answer) {
      return answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
    }
  }

  private static Map<String, Properties> texts() {
    var all = new HashMap<String, Properties>();
    for (var language : new String[] {"kk", "ru", "en"}) {
      var texts = new Properties();
      var resource = "/kz/qyzmet/intake/message_" + language + ".properties";
      try (var stream = SmsMessages.class.getResourceAsStream(resource);
          var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(language, texts);
    }
    return all;
  }
}

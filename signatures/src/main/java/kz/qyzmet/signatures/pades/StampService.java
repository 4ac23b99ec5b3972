package kz.qyzmet.signatures.pades;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import kz.qyzmet.signatures.Fetch;
import kz.qyzmet.signatures.pades.CannotSign.Why;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A service of time stamps, over HTTP (RFC 3161, 3.4). */
public final class StampService implements Stamps {
  private static final int TOKEN_LIMIT = 32 * 1024;
  private static final int NONCE_BITS = 64;

  private final Fetch fetch;
  private final URI address;
  private final SecureRandom random = new SecureRandom();

  public StampService(Fetch fetch, URI address) {
    this.fetch = fetch;
    this.address = address;
  }

  @Override
  public byte[] over(byte[] bytes) throws CannotSign {
    byte[] answer;
    try {
      var generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      var request =
          generator.generate(
              NISTObjectIdentifiers.id_sha256,
              Cades.sha256(bytes),
              new BigInteger(NONCE_BITS, random));
      answer =
          fetch.post(address, "application/timestamp-query", request.getEncoded(), TOKEN_LIMIT);
      return token(request, answer);
    } catch (IOException e) {
      throw new CannotSign(Why.STAMPS_AWAY, "Expected a time stamp, but got no answer", e);
    }
  }

  private static byte[] token(TimeStampRequest request, byte[] answer) throws CannotSign {
    try {
      var response = new TimeStampResponse(answer);
      response.validate(request);
      var token = response.getTimeStampToken();
      if (token != null) {
        return token.getEncoded();
      }
    } catch (TSPException | IOException | RuntimeException e) {
      throw new CannotSign(Why.STAMPS_REFUSED, "Expected a time stamp, but it is another's", e);
    }
    throw new CannotSign(Why.STAMPS_REFUSED, "Expected a time stamp, but it was refused");
  }
}

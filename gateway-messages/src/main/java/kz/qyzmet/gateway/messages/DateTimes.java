package kz.qyzmet.gateway.messages;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An {@code xs:dateTime}; without an offset it is Kazakhstan's time. */
public final class DateTimes extends XmlAdapter<String, OffsetDateTime> {
  private static final ZoneOffset KAZAKHSTAN = ZoneOffset.ofHours(5);

  @Override
  public OffsetDateTime unmarshal(String text) {
    if (text == null) {
      return null;
    }
    var read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            text.strip(), OffsetDateTime::from, LocalDateTime::from);
    return read instanceof OffsetDateTime at ? at : ((LocalDateTime) read).atOffset(KAZAKHSTAN);
  }

  @Override
  public String marshal(OffsetDateTime at) {
    return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }
}

package kz.qyzmet.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Scalars as we document them. Jackson's own readers take arrays and numbers for dates, a moment
 * for a day, Base64 for a UUID and {@code "NaN"} for a number; these take an ISO string for a date,
 * a time, a term or an id, and a JSON number for a number.
 */
final class StrictScalars extends SimpleModule {
  @Serial private static final long serialVersionUID = 1L;

  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  StrictScalars() {
    text(Instant.class, Instant::parse);
    text(LocalDate.class, LocalDate::parse);
    text(LocalTime.class, LocalTime::parse);
    text(LocalDateTime.class, LocalDateTime::parse);
    text(OffsetTime.class, OffsetTime::parse);
    text(OffsetDateTime.class, OffsetDateTime::parse);
    text(ZonedDateTime.class, ZonedDateTime::parse);
    text(Year.class, Year::parse);
    text(YearMonth.class, YearMonth::parse);
    text(MonthDay.class, MonthDay::parse);
    text(Duration.class, Duration::parse);
    text(Period.class, Period::parse);
    text(ZoneId.class, ZoneId::of);
    text(ZoneOffset.class, ZoneOffset::of);
    text(UUID.class, StrictScalars::uuid);
    setDeserializerModifier(new OnlyNumbers());
  }

  private <T> void text(Class<T> type, Reading<T> reading) {
    addDeserializer(type, new Text<>(type, reading));
  }

  /** {@link UUID#fromString} alone takes shortened groups. */
  static UUID uuid(String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Expected a UUID");
    }
    return UUID.fromString(text);
  }

  /** Reads a text; {@link DateTimeException} or {@link IllegalArgumentException} where it can't. */
  @FunctionalInterface
  interface Reading<T> {
    T of(String text);
  }

  /** A value that is written as a string and only so. */
  private static final class Text<T> extends StdScalarDeserializer<T> {
    @Serial private static final long serialVersionUID = 1L;
    private final transient Reading<T> reading;

    Text(Class<T> type, Reading<T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        // Not by way of the context, which would go on to an array's content.
        throw refused(parser);
      }
      try {
        return reading.of(parser.getText());
      } catch (DateTimeException | IllegalArgumentException other) {
        throw refused(parser);
      }
    }

    private InvalidFormatException refused(JsonParser parser) {
      return InvalidFormatException.from(parser, "Expected an ISO string", null, handledType());
    }
  }

  /** Numbers are not read from strings, whatever these say. */
  private static final class OnlyNumbers extends BeanDeserializerModifier {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
      return reader.logicalType() == LogicalType.Float
              || reader.logicalType() == LogicalType.Integer
          ? new OnlyNumber(reader)
          : reader;
    }
  }

  private static final class OnlyNumber extends DelegatingDeserializer {
    @Serial private static final long serialVersionUID = 1L;

    OnlyNumber(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new OnlyNumber(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        throw InvalidFormatException.from(parser, "Expected a number", null, handledType());
      }
      return super.deserialize(parser, context);
    }
  }
}

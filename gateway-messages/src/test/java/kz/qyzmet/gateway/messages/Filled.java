package kz.qyzmet.gateway.messages;

import jakarta.xml.bind.annotation.XmlType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.portal.Proof;

/** Makes messages in which every field has a value that its schema allows. */
final class Filled {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T18:31:00.125+05:00");

  private Filled() {}

  static <T> T of(Class<T> type) {
    try {
      var made = type.getDeclaredConstructor().newInstance();
      for (var field : type.getFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.set(made, value(type, field));
        }
      }
      return made;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object value(Class<?> owner, Field field) {
    // One of the two proves an application, and an error is told with one cause only.
    if ((owner == Proof.class && field.getName().equals("oneTimePassword"))
        || (owner == kz.qyzmet.gateway.messages.portal.Field.class
            && field.getName().equals("number"))
        || (owner == ErrorInfo.class && field.getName().equals("subError"))) {
      return null;
    }
    if (List.class == field.getType()) {
      var item =
          (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
      return item == String.class
          ? new ArrayList<>(List.of(text(field.getName()), text(field.getName())))
          : new ArrayList<>(List.of(of(item), of(item)));
    }
    return value(field.getType(), field.getName());
  }

  private static Object value(Class<?> type, String name) {
    if (type == String.class) {
      return text(name);
    } else if (type == OffsetDateTime.class) {
      return AT;
    } else if (type == LocalDate.class) {
      return LocalDate.parse("2026-03-05");
    } else if (type == Integer.class || type == int.class) {
      return 7;
    } else if (type == boolean.class || type == Boolean.class) {
      return true;
    } else if (type == byte[].class) {
      return new byte[] {1, 2, 3};
    } else if (type.isEnum()) {
      return type.getEnumConstants()[type.getEnumConstants().length - 1];
    } else if (type == Object.class) {
      return of(RegisterRequest.class);
    }
    assert type.isAnnotationPresent(XmlType.class) : type;
    return of(type);
  }

  private static String text(String name) {
    return switch (name) {
      case "sessionId" -> "{0F2B3C4D-1111-2222-3333-444455556666}";
      case "language" -> "kk";
      case "kind" -> "branch";
      case "iin", "bin" -> "960229100021";
      default -> "Әліп " + name;
    };
  }
}

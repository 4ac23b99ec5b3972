package kz.qyzmet.contracts.passport;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.identity.SyntheticIin;

/**
 * A form that nobody has filled in: its values are made up of the passport, fit it and say nothing.
 */
public final class SampleForm {
  private static final String SOMEBODY = SyntheticIin.nth(35_000_000).value();
  private static final String SOME_BIN = "980140000015";
  private static final String TEXT = "Үлгі";
  private static final String DATE = "2014-02-03";
  private static final String SERVICE = "tve-duplicate";
  private static final int YEARS = 50;

  private SampleForm() {}

  /** What the passport leaves to whoever fills a form in. */
  public interface Choice {
    /** Whether a field that may be left out is filled in. */
    boolean fillsIn(FormField field);

    /** Which of a list's options is taken. */
    FormField.Option option(FormField field);

    /** A number from 0 up to, not including, the bound. */
    int below(int bound);
  }

  /**
   * The JSON object without what the identity fills in.
   *
   * @param given values that are there already, by field
   */
  public static Map<String, Object> of(
      Passport passport, Channel channel, Pickup pickup, Map<String, ?> given, Choice choice) {
    var form = new LinkedHashMap<String, Object>(given);
    // A condition may look at a field that comes later.
    for (int pass = 0; pass < 2; pass++) {
      for (var field : passport.form()) {
        boolean wanted = field.required() || choice.fillsIn(field);
        if (wanted
            && !field.fromIdentity()
            && field.askedFor(Condition.facts(form, channel, pickup))) {
          form.putIfAbsent(field.code(), value(field, choice));
        }
      }
    }
    return form;
  }

  private static Object value(FormField field, Choice choice) {
    return switch (field.type()) {
      case TEXT -> TEXT;
      case INTEGER -> field.min() + choice.below(field.max() - field.min() + 1);
      case YEAR -> field.min() + choice.below(YEARS);
      case DATE -> DATE;
      case ENUM -> choice.option(field).code();
      case IIN -> SOMEBODY;
      case BIN -> SOME_BIN;
      case SERVICE -> SERVICE;
    };
  }
}

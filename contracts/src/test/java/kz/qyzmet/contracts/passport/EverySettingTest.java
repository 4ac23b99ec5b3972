package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A setting is a switch: with another value the passport holds together and says something else.
 */
class EverySettingTest {
  /** A shipped passport with one setting at another value. */
  record Switch(PassportRef passport, String setting, Object value) {
    Passport off() {
      return Passports.shipped().find(passport).orElseThrow();
    }

    Passport on() {
      return Passports.switched(passport, setting, value);
    }
  }

  static Stream<Switch> switches() {
    return Passports.shipped().all().stream()
        .flatMap(
            passport ->
                passport.settings().values().stream()
                    .flatMap(
                        setting ->
                            setting.others().stream()
                                .map(other -> new Switch(passport.ref(), setting.code(), other))));
  }

  @ParameterizedTest
  @MethodSource("switches")
  void another_value_makes_a_sound_passport_that_behaves_otherwise(Switch each) {
    // When
    var on = each.on();
    // Then
    assertThat(on.settings().get(each.setting()).value()).isEqualTo(each.value());
    assertThat(behaviour(on)).isNotEqualTo(behaviour(each.off()));
  }

  /** All that an engine or the calendar reads. */
  private static List<Object> behaviour(Passport passport) {
    var all = new ArrayList<>();
    for (Channel channel : passport.channels().keySet()) {
      all.add(Passports.dueRules(passport, channel, Locality.SAME));
      all.add(passport.legs(channel));
    }
    all.add(passport.stepTerm());
    all.add(passport.refusesAcceptanceOnPortal());
    all.add(passport.whenRegisterIsUnreachable());
    all.add(passport.whenRegisterContradicts());
    all.add(passport.documents());
    all.add(passport.form());
    all.add(passport.thresholds());
    all.add(passport.pipeline());
    all.add(passport.refusalGrounds());
    return all;
  }

  @Test
  void a_value_that_a_setting_does_not_have_is_refused() {
    assertThatThrownBy(
            () -> Passports.switched(new PassportRef("tve-duplicate", "1"), "carrier", "pigeon"))
        .isInstanceOf(PassportRejected.class)
        .hasMessageContaining("Expected one of [courier, post], but got pigeon");
  }

  @Nested
  class OfTheRegulations {
    private static Passport with(String code, String version, String setting, Object value) {
      return Passports.switched(new PassportRef(code, version), setting, value);
    }

    @Test
    void the_portal_that_no_term_names_has_none_if_it_is_read_by_its_letter() {
      var school = with("school-duplicate", "1", "portalTerm", "none");
      assertThat(school.terms().legal(Channel.PORTAL, Locality.SAME).value())
          .isEqualTo(new Term.None());
      assertThat(school.terms().legal(Channel.OFFICE, Locality.SAME).value())
          .isEqualTo(new Term.WorkingDays(15));
    }

    @Test
    void the_corporation_that_no_list_names_asks_for_the_application_only() {
      var school = with("school-duplicate", "1", "corporationPapers", "application-only");
      assertThat(
              school.documents().stream()
                  .filter(paper -> paper.broughtTo(Channel.CORPORATION))
                  .map(DocumentRequirement::code))
          .containsExactly("application");
    }

    @Test
    void an_original_may_need_a_changed_name_and_a_damage_together() {
      var original =
          with("school-duplicate", "1", "originalFor", "both")
              .document("original-document")
              .orElseThrow();
      assertThat(original.askedFor(Map.of("reason", "damaged"))).isFalse();
      assertThat(original.askedFor(Map.of("reason", "name-changed-and-damaged"))).isTrue();
    }

    @Test
    void the_five_days_may_be_the_legal_term() {
      var duplicate = with("tve-duplicate", "1", "fiveDays", "legal-term");
      assertThat(duplicate.terms().legal().value()).isEqualTo(new Term.WorkingDays(5));
      assertThat(duplicate.terms().internal()).isNull();
      assertThat(duplicate.thresholds()).hasSize(3);
    }

    @Test
    void the_post_may_carry_instead_of_the_courier() {
      var legs = with("tve-duplicate", "1", "carrier", "post").legs(Channel.CORPORATION);
      assertThat(legs.inbound().getFirst().limit())
          .isEqualTo(new Leg.Within(new Term.CalendarDayRange(2, 8)));
    }

    @Test
    void the_grounds_of_the_law_may_be_left_out_where_the_act_names_none() {
      assertThat(with("tve-duplicate", "1", "lawGrounds", "left-out").refusalGrounds()).isEmpty();
      assertThat(with("dormitory", "1", "lawGrounds", "left-out").refusalGrounds())
          .extracting(RefusalGround::code)
          .containsExactly("no-places");
    }

    @Test
    void a_signature_may_be_wanted_under_a_duplicate_of_higher_education() {
      var pipeline =
          with("higher-education-duplicate", "1", "signature", "of-the-management").pipeline();
      assertThat(pipeline.step("produce").next(Step.DONE)).isEqualTo("sign");
      assertThat(pipeline.step("sign").role()).isEqualTo("management");
    }

    @Test
    void four_actions_at_the_counter_may_share_a_quarter_of_an_hour() {
      var legs =
          with("higher-education-duplicate", "1", "counterMinutes", "together")
              .legs(Channel.CORPORATION);
      assertThat(legs.inbound())
          .extracting(Leg::code)
          .containsExactly("handing-in", "dispatch", "package");
    }

    @Test
    void the_cap_that_we_worked_out_may_be_left_out_with_its_misfit() {
      var duplicate = with("higher-education-duplicate", "1", "derivedCap", "none");
      assertThat(duplicate.terms().derived()).isNull();
      assertThat(duplicate.misfits()).isEmpty();
    }

    @Test
    void a_reinstatement_may_be_the_parents_to_ask_for_alone() {
      var applicant =
          with("transfer-reinstatement", "1", "reinstatementBy", "parents-only").form().stream()
              .filter(field -> field.code().equals("applicantIs"))
              .findFirst()
              .orElseThrow();
      assertThat(applicant.options())
          .extracting(FormField.Option::code)
          .containsExactly("parent", "legal-representative");
    }

    @Test
    void the_executor_may_be_given_one_day_for_the_certificate() {
      var limit =
          with("tve-incomplete-certificate", "2", "draftDays", "one")
              .pipeline()
              .step("prepare")
              .limit();
      assertThat(limit).isEqualTo(new Term.WorkingDays(1));
    }
  }
}

package kz.qyzmet.passports.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Misfit;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.passports.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProofsTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
  private static List<Verdict> all;

  /** Not in the class's initialiser: the proof's other threads would wait for it for ever. */
  @BeforeAll
  static void prove() {
    all = new Proofs(CALENDAR, Organisations.demo()).of(Passports.shipped().all(), verdict -> {});
  }

  private static Verdict verdict(String ref, Channel channel, Locality locality) {
    return all.stream()
        .filter(each -> each.way().passport().ref().toString().equals(ref))
        .filter(each -> each.way().channel() == channel && each.way().locality() == locality)
        .findFirst()
        .orElseThrow();
  }

  private static Passport passport(String code, String version) {
    return Passports.shipped().find(new PassportRef(code, version)).orElseThrow();
  }

  @Test
  void no_passport_has_a_misfit_that_it_does_not_acknowledge() {
    assertThat(all.stream().filter(Verdict::breaks)).isEmpty();
  }

  /** Those that stand in the acts themselves, or in a cap that we worked out. */
  @Test
  void what_a_passport_acknowledges_is_a_misfit_indeed() {
    assertThat(
            all.stream()
                .filter(each -> !each.fits())
                .map(
                    each ->
                        each.way().passport().ref()
                            + " "
                            + each.way().channel()
                            + " "
                            + each.way().locality()))
        .containsExactlyInAnyOrder(
            "tve-incomplete-certificate@2 CORPORATION SAME",
            "tve-incomplete-certificate@2 CORPORATION OTHER",
            "higher-education-duplicate@1 CORPORATION SAME",
            "free-meals@1 OFFICE SAME");
  }

  @Test
  void nothing_is_acknowledged_that_does_not_happen() {
    assertThat(Passports.shipped().all())
        .allSatisfy(passport -> assertThat(Proofs.idle(passport, all)).isEmpty());
  }

  @Nested
  class TheCertificateOf2015 {
    /** 15 + 15 minutes, two working days and 15 minutes before the ready notice. */
    private static final Duration STEPS = Duration.ofMinutes(2 * 480 + 45);

    @Test
    void fits_three_working_days_from_every_start() {
      var worst =
          verdict("tve-incomplete-certificate@1", Channel.OFFICE, Locality.SAME)
              .worst()
              .orElseThrow();
      // A minute of the first day, then three whole ones: what the steps don't need is left.
      assertThat(worst.start().toLocalTime()).hasToString("17:59");
      assertThat(worst.room()).isEqualTo(Duration.ofMinutes(1 + 3 * 480).minus(STEPS));
    }

    @Test
    void says_each_last_moment_of_its_tightest_case() {
      var worst =
          verdict("tve-incomplete-certificate@1", Channel.OFFICE, Locality.SAME)
              .worst()
              .orElseThrow();
      // Monday evening before Orthodox Christmas: Tuesday, Thursday and Friday are the three days.
      assertThat(worst.start()).isEqualTo(LocalDateTime.parse("2015-01-05T17:59"));
      assertThat(worst.ends())
          .containsExactly(
              LocalDateTime.parse("2015-01-06T09:14"),
              LocalDateTime.parse("2015-01-06T09:29"),
              LocalDateTime.parse("2015-01-09T09:29"),
              LocalDateTime.parse("2015-01-09T09:44"));
      assertThat(worst.limit()).isEqualTo(LocalDateTime.parse("2015-01-09T18:00"));
    }
  }

  @Nested
  class TheCorporation {
    @Test
    void in_the_same_town_the_draft_and_a_hand_over_the_day_before_leave_no_room() {
      var verdict = verdict("tve-incomplete-certificate@2", Channel.CORPORATION, Locality.SAME);
      assertThat(verdict.fits()).isFalse();
      assertThat(verdict.worst().orElseThrow().asked()).isEqualTo(Misfit.Asked.DELIVERED);
      assertThat(verdict.lates()).allMatch(late -> late.acknowledged() != null);
    }

    @Test
    void a_college_has_nine_working_days_and_more_to_spare_for_a_diploma() {
      var worst =
          verdict("tve-duplicate@1", Channel.CORPORATION, Locality.SAME).worst().orElseThrow();
      assertThat(worst.fits()).isTrue();
    }
  }

  @Nested
  class OtherReadings {
    private static Verdict corporation(Passport passport) {
      var way =
          Ways.of(passport).stream()
              .filter(each -> each.channel() == Channel.CORPORATION)
              .filter(each -> each.locality() == Locality.SAME)
              .findFirst()
              .orElseThrow();
      return Proof.of(way, OpeningHours.standard(), CALENDAR);
    }

    private static Passport with(String code, String version, String setting, Object value) {
      return Passports.switched(new PassportRef(code, version), setting, value);
    }

    @Test
    void a_diploma_by_post_has_less_to_spare_than_by_courier() {
      // Given
      var courier = corporation(passport("tve-duplicate", "1")).worst().orElseThrow();
      // When
      var post = corporation(with("tve-duplicate", "1", "carrier", "post"));
      // Then
      assertThat(spare(post.worst().orElseThrow())).isLessThan(spare(courier));
    }

    /** What is left, negative where it is late. */
    private static Duration spare(Verdict.Case found) {
      return found.fits() ? found.room() : found.late().negated();
    }

    @Test
    void a_draft_of_one_day_comes_less_late_to_the_branch_of_the_same_town() {
      // Given
      var two = corporation(passport("tve-incomplete-certificate", "2")).worst().orElseThrow();
      // When
      var one =
          corporation(with("tve-incomplete-certificate", "2", "draftDays", "one"))
              .worst()
              .orElseThrow();
      // Then
      assertThat(spare(one)).isGreaterThan(spare(two));
    }

    @Test
    void a_step_that_runs_to_a_closing_ends_later_than_one_of_elapsed_time() {
      // Given
      var elapsed = office(passport("tve-incomplete-certificate", "1"));
      // When
      var closing = office(with("tve-incomplete-certificate", "1", "stepTerm", "closing"));
      // Then
      assertThat(closing).isLessThan(elapsed);
    }

    private static Duration office(Passport passport) {
      var way = Ways.of(passport).getFirst();
      return spare(Proof.of(way, OpeningHours.standard(), CALENDAR).worst().orElseThrow());
    }
  }

  @Nested
  class AHearing {
    @Test
    void does_not_fit_ten_calendar_days_over_new_year() {
      // When
      var late = verdict("free-meals@1", Channel.OFFICE, Locality.SAME).lates().getFirst().walked();
      // Then
      assertThat(late.start()).isEqualTo(LocalDateTime.parse("2021-12-31T17:59"));
      assertThat(late.route().stages())
          .extracting(Stage::code)
          .containsExactly("register", "assign", "prepare", "sign", "hearing", "sign");
      assertThat(late.ends().get(4)).isEqualTo(LocalDateTime.parse("2022-01-11T18:00"));
      assertThat(late.end()).isEqualTo(LocalDateTime.parse("2022-01-12T09:15"));
    }

    @Test
    void is_held_once_in_a_case_whoever_decides() {
      // Given
      var admission =
          Ways.of(passport("tve-admission", "1")).stream()
              .flatMap(way -> kz.qyzmet.passports.proof.Routes.of(way).stream())
              .map(route -> route.stages().stream().map(Stage::code).toList())
              .filter(codes -> codes.contains("hearing"))
              .toList();
      // Then
      assertThat(admission)
          .contains(List.of("register", "check", "prepare", "vote", "hearing", "vote", "sign"))
          .allSatisfy(codes -> assertThat(codes).containsOnlyOnce("hearing"))
          .allSatisfy(codes -> assertThat(codes).containsSubsequence("vote", "hearing", "vote"));
    }

    @Test
    void is_not_walked_by_those_who_were_registered_before_the_code() {
      assertThat(all)
          .flatExtracting(Verdict::lates)
          .extracting(Verdict.Late::walked)
          .filteredOn(late -> late.route().heard())
          .isNotEmpty()
          .allSatisfy(
              late -> assertThat(late.start()).isAfter(LocalDateTime.parse("2021-06-30T00:00")));
    }

    @Test
    void that_takes_too_long_is_not_covered_by_another_misfit_of_its_channel() {
      var misfit =
          passport("free-meals", "1").misfits().stream()
              .filter(each -> each.heard())
              .findFirst()
              .orElseThrow();
      assertThat(misfit.covers(Channel.OFFICE, Locality.SAME, Misfit.Asked.TOLD, true)).isTrue();
      assertThat(misfit.covers(Channel.OFFICE, Locality.SAME, Misfit.Asked.TOLD, false)).isFalse();
      assertThat(misfit.covers(Channel.OFFICE, Locality.SAME, Misfit.Asked.SENT, true)).isFalse();
    }
  }

  @Nested
  class ABranch {
    @Test
    void gets_what_was_asked_for_on_the_portal_by_the_same_way_back() {
      var worst =
          all.stream()
              .filter(each -> each.way().passport().ref().toString().equals("tve-duplicate@1"))
              .filter(each -> each.way().channel() == Channel.PORTAL && each.way().endsAtBranch())
              .findFirst()
              .orElseThrow();
      var stages = worst.worst().orElseThrow().route().stages();
      assertThat(stages.getLast().actor()).isEqualTo("courier");
    }
  }

  @Nested
  class Slack {
    @Test
    void a_step_without_a_limit_gets_what_the_others_leave() {
      var worst = verdict("tve-duplicate@1", Channel.PORTAL, Locality.SAME).worst().orElseThrow();
      assertThat(worst.asked()).isEqualTo(Misfit.Asked.INTERNAL);
      assertThat(worst.route().open()).extracting(Stage::code).containsExactly("prepare");
    }
  }

  @Nested
  class Routes {
    @Test
    void a_step_that_is_passed_over_is_no_stage() {
      var codes =
          Ways.of(passport("higher-education-duplicate", "1")).stream()
              .filter(way -> way.channel() == Channel.CORPORATION)
              .flatMap(way -> kz.qyzmet.passports.proof.Routes.of(way).stream())
              .flatMap(route -> route.stages().stream())
              .map(Stage::code)
              .distinct()
              .toList();
      assertThat(codes).contains("dispatch").doesNotContain("notify");
    }

    @Test
    void papers_that_go_back_are_a_route_of_their_own() {
      var ends =
          Ways.of(passport("office-2015", "1")).stream()
              .filter(way -> way.channel() == Channel.OFFICE)
              .flatMap(way -> kz.qyzmet.passports.proof.Routes.of(way).stream())
              .map(route -> route.stages().getLast().code())
              .toList();
      assertThat(ends).contains("check", "sign");
    }
  }

  @Nested
  class Words3 {
    @Test
    void the_story_of_a_misfit_is_told_in_each_language() {
      var verdict = verdict("tve-incomplete-certificate@2", Channel.CORPORATION, Locality.SAME);
      assertThat(story("en", verdict))
          .contains("3 working days", "too late", "The act itself: ", "until ");
      assertThat(story("ru", verdict)).contains("3 раб. дн.", "опоздание", "Сам акт: ");
      assertThat(story("kk", verdict)).contains("3 жұмыс күні", "кешігу", "Актінің өзі: ");
    }

    @Test
    void whoever_acts_is_named_in_each_language_and_never_by_a_code() {
      var verdict = verdict("tve-incomplete-certificate@2", Channel.CORPORATION, Locality.OTHER);
      assertThat(story("ru", verdict))
          .contains("(сотрудник канцелярии, 15 мин)", "(почта, 2–8 кал. дн.)")
          .doesNotContain("clerk", "post", "corporation");
      assertThat(story("kk", verdict))
          .contains("(кеңсе қызметкері, 15 мин)", "(пошта, 2–8 күнтізбелік күн)")
          .doesNotContain("clerk", "post", "corporation");
      assertThat(story("en", verdict)).contains("(clerk of the office, 15 min)");
    }

    private String story(String language, Verdict verdict) {
      return String.join("\n", new Report(Words.in(language)).story(verdict));
    }
  }

  /** The shortcuts of the proof change nothing: every start walked by itself says the same. */
  @Test
  void walking_every_start_by_itself_finds_no_tighter_case() {
    // Given
    var way =
        Ways.of(passport("tve-incomplete-certificate", "2")).stream()
            .filter(each -> each.channel() == Channel.CORPORATION)
            .findFirst()
            .orElseThrow();
    var hours = OpeningHours.standard();
    var walk = new Walk(CALENDAR, hours, way.passport().stepTerm());
    var verdict = Proof.of(way, hours, CALENDAR);
    var limit = verdict.worst().orElseThrow();
    // When, Then
    for (int minute = 9 * 60; minute < 20 * 60; minute++) {
      var start = limit.start().toLocalDate().atStartOfDay().plusMinutes(minute);
      var ends = walk.ends(limit.route(), start, null);
      var late = Duration.between(limit.limit(), ends[ends.length - 1]);
      assertThat(late).isLessThanOrEqualTo(limit.late());
    }
  }
}

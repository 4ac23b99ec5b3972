package kz.qyzmet.college.draft.usecase;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.qyzmet.college.draft.domain.PaperDraft;
import kz.qyzmet.college.draft.domain.PaperDraft.Certificate;
import kz.qyzmet.college.draft.domain.PaperDraft.Duplicate;
import kz.qyzmet.college.draft.domain.PaperDraft.Ground;
import kz.qyzmet.college.draft.domain.PaperDraft.Mark;
import kz.qyzmet.college.draft.domain.PaperDraft.Refusal;
import kz.qyzmet.college.draft.domain.PaperDraft.Subject;
import kz.qyzmet.college.draft.domain.PaperDraft.Text;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.college.learner.domain.LearnerRecord.Coded;
import kz.qyzmet.college.learner.domain.LearnerRecord.Document;
import kz.qyzmet.college.learner.domain.LearnerRecord.Words;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.Act;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Provision;
import kz.qyzmet.contracts.passport.RefusalGround;

/** First versions. What nobody knows stays empty until the executor writes it. */
final class NewDrafts {
  private static final Text CREDITED = new Text("есептелді", "зачтено");

  /** The words of an act's place that are the same in every act; others are not ours to guess. */
  private static final Pattern PLACE = Pattern.compile("([^,;]+), (item|article) (\\d+(?:-\\d+)?)");

  /** Duties of a passport that say how to complain. */
  private static final Pattern COMPLAINT = Pattern.compile("complaint-(provider|authority)|court");

  private NewDrafts() {}

  static PaperDraft certificate(LearnerRecord learner) {
    var subjects = learner.subjects().stream().map(NewDrafts::subject).toList();
    return PaperDraft.of(
        new Certificate(
            text(learner.name()),
            learner.admittedOn(),
            learner.leftOn(),
            coded(learner.specialty()),
            text(learner.studyForm()),
            subjects,
            subjects.stream().mapToInt(Subject::planned).sum(),
            subjects.stream().mapToInt(Subject::studied).sum()));
  }

  static PaperDraft duplicate(LearnerRecord learner) {
    var document = learner.document();
    return PaperDraft.of(
        new Duplicate(
            text(learner.name()),
            document.map(Document::title).map(NewDrafts::text).orElse(null),
            coded(learner.specialty()),
            coded(learner.qualification()),
            document.map(Document::completedOn).orElse(null),
            document.map(Document::number).orElse(null),
            document.map(Document::issuedOn).orElse(null)));
  }

  static PaperDraft refusal(Passport passport, RefusalGround ground, Optional<String> applicant) {
    return PaperDraft.of(
        new Refusal(
            applicant.map(name -> new Text(name, name)).orElse(null),
            null,
            List.of(
                new Ground(
                    ground.code(), text(ground.text()), clause(passport, ground).orElse(null))),
            null,
            passport.provisions().stream()
                .filter(each -> COMPLAINT.matcher(each.code()).matches())
                .map(Provision::text)
                .map(NewDrafts::text)
                .toList()));
  }

  private static Optional<Text> clause(Passport passport, RefusalGround ground) {
    return Stream.ofNullable(ground.basis().clause())
        .map(PLACE::matcher)
        .filter(Matcher::matches)
        .flatMap(
            place ->
                passport.acts().stream()
                    .filter(act -> act.code().equalsIgnoreCase(place.group(1).replace(' ', '-')))
                    .map(act -> clause(act, place.group(2).equals("item"), place.group(3))))
        .findFirst();
  }

  private static Text clause(Act act, boolean item, String number) {
    return new Text(
        act.title().kk() + ", " + number + (item ? "-тармақ" : "-бап"),
        act.title().ru() + (item ? ", пункт " : ", статья ") + number);
  }

  private static Subject subject(LearnerRecord.Subject one) {
    return new Subject(
        text(one.name()),
        one.planned(),
        one.studied(),
        one.credited() ? CREDITED : null,
        mark(one.exam()),
        mark(one.total()));
  }

  private static Mark mark(Optional<Integer> value) {
    Function<Integer, Text> words =
        mark -> new Text(PaperPrinting.ALL.words(mark, "kk"), PaperPrinting.ALL.words(mark, "ru"));
    return value.map(mark -> new Mark(mark, words.apply(mark))).orElse(null);
  }

  private static Text coded(Coded coded) {
    return new Text(
        coded.code() + " – " + coded.name().kk(), coded.code() + " – " + coded.name().ru());
  }

  private static Text text(Words words) {
    return new Text(words.kk(), words.ru());
  }

  private static Text text(LocalizedText text) {
    return new Text(text.kk(), text.ru());
  }
}

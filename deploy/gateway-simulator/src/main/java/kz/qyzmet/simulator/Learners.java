package kz.qyzmet.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.messages.learners.BothNames;
import kz.qyzmet.gateway.messages.learners.CodedName;
import kz.qyzmet.gateway.messages.learners.EarlierDocument;
import kz.qyzmet.gateway.messages.learners.Learner;
import kz.qyzmet.gateway.messages.learners.LearnerRequest;
import kz.qyzmet.gateway.messages.learners.LearnerResponse;
import kz.qyzmet.gateway.messages.learners.LearnerResult;
import kz.qyzmet.gateway.messages.learners.LearnerSubject;

/**
 * The national education database: each of the synthetic grown-ups has left the organisation that
 * is asked for after three years, with the same subjects and marks.
 */
final class Learners {
  private static final LocalDate ADMITTED = LocalDate.of(2015, 9, 1);
  private static final LocalDate LEFT = LocalDate.of(2018, 4, 12);
  private static final LocalDate SCHOOL_LEFT = LocalDate.of(2015, 6, 10);

  private final People people;

  Learners(People people) {
    this.people = people;
  }

  LearnerResponse found(LearnerRequest asked) {
    var response = new LearnerResponse();
    response.messageId = UUID.randomUUID().toString();
    response.messageDate = Times.now();
    response.requestId = asked.messageId;
    response.learner =
        people
            .find(asked.iin)
            .filter(person -> person.birthDate().isBefore(ADMITTED.minusYears(10)))
            .map(person -> learner(person, asked.bin))
            .orElse(null);
    response.result = response.learner == null ? LearnerResult.NOT_FOUND : LearnerResult.FOUND;
    return response;
  }

  private static Learner learner(Person person, String bin) {
    var learner = new Learner();
    learner.iin = person.iin();
    learner.bin = bin;
    var name = person.surname() + " " + person.name();
    learner.name = both(name, name);
    learner.birthDate = person.birthDate();
    learner.specialty = coded("07130100", "Электр жабдықтары", "Электрооборудование");
    learner.qualification = coded("4S07130103", "Техник-электрик", "Техник-электрик");
    learner.studyForm = both("күндізгі", "очная");
    learner.admittedOn = ADMITTED;
    learner.admissionOrder = "115-Қ";
    learner.leftOn = LEFT;
    learner.leavingOrder = "48-Қ";
    learner.subjects.addAll(
        List.of(
            examined("Қазақ тілі мен әдебиеті", "Казахский язык и литература", 96, 84),
            examined("Математика", "Математика", 120, 91),
            examined("Электротехника негіздері", "Основы электротехники", 144, 78),
            tested("Оқу практикасы", "Учебная практика", 72, 90)));
    learner.earlierDocument = new EarlierDocument();
    learner.earlierDocument.title =
        both("Негізгі орта білім туралы аттестат", "Аттестат об основном среднем образовании");
    learner.earlierDocument.number = "НОБ № 0" + person.iin().substring(6);
    learner.earlierDocument.completedOn = SCHOOL_LEFT.minusDays(5);
    learner.earlierDocument.issuedOn = SCHOOL_LEFT;
    return learner;
  }

  /** Ends in an examination. */
  private static LearnerSubject examined(String kk, String ru, int hours, int mark) {
    var subject = subject(kk, ru, hours, mark);
    subject.exam = mark;
    return subject;
  }

  /** Ends in a test. */
  private static LearnerSubject tested(String kk, String ru, int hours, int mark) {
    var subject = subject(kk, ru, hours, mark);
    subject.credited = true;
    return subject;
  }

  private static LearnerSubject subject(String kk, String ru, int hours, int mark) {
    var subject = new LearnerSubject();
    subject.name = both(kk, ru);
    subject.planned = hours;
    subject.studied = hours;
    subject.total = mark;
    return subject;
  }

  private static CodedName coded(String code, String kk, String ru) {
    var coded = new CodedName();
    coded.code = code;
    coded.name = both(kk, ru);
    return coded;
  }

  private static BothNames both(String kk, String ru) {
    var both = new BothNames();
    both.kk = kk;
    both.ru = ru;
    return both;
  }
}

package kz.qyzmet.gateway.register.soap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kz.qyzmet.contracts.identity.Bin;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.channel.GatewayFailure.Kind;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.learners.BothNames;
import kz.qyzmet.gateway.messages.learners.CodedName;
import kz.qyzmet.gateway.messages.learners.EarlierDocument;
import kz.qyzmet.gateway.messages.learners.LearnerRequest;
import kz.qyzmet.gateway.messages.learners.LearnerResponse;
import kz.qyzmet.gateway.messages.learners.LearnerResult;
import kz.qyzmet.gateway.messages.learners.LearnerSubject;
import kz.qyzmet.gateway.register.domain.Learner;
import kz.qyzmet.gateway.register.usecase.LearnerRegister;

/** The national education database over the gateway's synchronous channel. */
@ApplicationScoped
class SoapLearnerRegister implements LearnerRegister {
  private final Questions questions;

  SoapLearnerRegister(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Optional<Learner> find(Iin iin, Bin organisation) {
    var response =
        questions.ask(
            ServiceIds.LEARNERS,
            LearnerResponse.class,
            envelope -> request(iin, organisation, envelope));
    var found = response.learner;
    if (response.result == LearnerResult.NOT_FOUND && found == null) {
      return Optional.empty();
    }
    // A failure, somebody else, or the studies at another place: no answer to this question.
    if (response.result != LearnerResult.FOUND
        || found == null
        || !iin.value().equals(found.iin)
        || !organisation.value().equals(found.bin)) {
      throw new GatewayFailure(Kind.UNREADABLE, null);
    }
    return Optional.of(learner(found));
  }

  private static LearnerRequest request(Iin iin, Bin organisation, Questions.Envelope envelope) {
    var asked = new LearnerRequest();
    asked.messageId = envelope.messageId();
    asked.messageDate = envelope.at();
    asked.senderCode = envelope.sender();
    asked.iin = iin.value();
    asked.bin = organisation.value();
    return asked;
  }

  private static Learner learner(kz.qyzmet.gateway.messages.learners.Learner found) {
    return new Learner(
        words(found.name),
        told(found.birthDate),
        coded(found.specialty),
        coded(found.qualification),
        words(found.studyForm),
        told(found.admittedOn),
        told(found.admissionOrder),
        told(found.leftOn),
        told(found.leavingOrder),
        found.subjects.stream().map(SoapLearnerRegister::subject).toList(),
        Optional.ofNullable(found.earlierDocument).map(SoapLearnerRegister::document));
  }

  private static Learner.Subject subject(LearnerSubject each) {
    return new Learner.Subject(
        words(each.name),
        each.planned,
        each.studied,
        each.credited,
        Optional.ofNullable(each.exam),
        Optional.ofNullable(each.total));
  }

  private static Learner.Document document(EarlierDocument each) {
    return new Learner.Document(
        words(each.title), told(each.number), told(each.completedOn), told(each.issuedOn));
  }

  private static Learner.Coded coded(CodedName each) {
    return new Learner.Coded(told(told(each).code), words(each.name));
  }

  private static Learner.Words words(BothNames each) {
    return new Learner.Words(told(told(each).kk), told(each.ru));
  }

  /** What a paper is to be made of has no gaps that the schema does not allow. */
  private static <T> T told(T value) {
    if (value == null) {
      throw new GatewayFailure(Kind.UNREADABLE, null);
    }
    return value;
  }
}

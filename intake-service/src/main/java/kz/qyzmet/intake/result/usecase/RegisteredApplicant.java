package kz.qyzmet.intake.result.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.intake.person.usecase.PersonRegister;
import kz.qyzmet.intake.result.domain.Doubt;
import kz.qyzmet.intake.result.domain.HandingOver;

/** What the register of persons says of an applicant for whose result somebody has come. */
@ApplicationScoped
class RegisteredApplicant {
  private final PersonRegister register;

  RegisteredApplicant(PersonRegister register) {
    this.register = register;
  }

  Uni<HandingOver.Applicant> find(String iin, String correlationId) {
    return register.find(new Iin(iin), correlationId).map(answer -> applicant(iin, answer));
  }

  private static HandingOver.Applicant applicant(String iin, PersonRegister.Answer answer) {
    return switch (answer) {
      case PersonRegister.Answer.Found(var person) ->
          new HandingOver.Applicant(iin, person.birthDate(), person.isDead() ? Doubt.DEAD : null);
      case PersonRegister.Answer.Unknown() ->
          new HandingOver.Applicant(iin, null, Doubt.NOT_REGISTERED);
      case PersonRegister.Answer.Unreachable() ->
          new HandingOver.Applicant(iin, null, Doubt.REGISTER_UNREACHABLE);
    };
  }
}

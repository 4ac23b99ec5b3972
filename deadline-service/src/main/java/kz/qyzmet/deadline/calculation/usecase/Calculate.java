package kz.qyzmet.deadline.calculation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.deadline.calculation.domain.Calculation;
import kz.qyzmet.deadline.calculation.domain.Calculator;

/** Answers a what-if question. Nothing is stored. */
@ApplicationScoped
public class Calculate {

  private final Calculator calculator;

  Calculate(Passports passports) {
    this.calculator = new Calculator(passports);
  }

  public DueAnswer answer(Calculation asked, Language language) {
    return calculator.answer(asked, language);
  }
}

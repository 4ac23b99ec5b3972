package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.IncomingNumber;
import kz.qyzmet.college.casework.usecase.CaseAt;

/** The colleges' register books, with the last number of each. */
final class Books {
  private final Map<String, Integer> last = new HashMap<>();

  /** A book gives its number in the statement that writes the registration. */
  List<Change> numbered(Database.Session tx, CaseAt before, List<Change> changes) {
    var numbered = new ArrayList<Change>();
    for (var change : changes) {
      if (change instanceof Change.Registered done
          && done.number() instanceof IncomingNumber.Next taken) {
        numbered.add(registered(tx, before.state().facts().organisation(), done, taken));
      } else {
        numbered.add(change);
      }
    }
    return numbered;
  }

  private Change registered(
      Database.Session tx, String college, Change.Registered done, IncomingNumber.Next taken) {
    var book = college + " " + taken.countedUnder();
    int number = last.getOrDefault(book, 0) + 1;
    tx.write(() -> last.put(book, number));
    return new Change.Registered(
        done.step(),
        done.by(),
        new IncomingNumber.Given(taken.book().number(taken.year(), number)),
        done.next(),
        done.at());
  }
}

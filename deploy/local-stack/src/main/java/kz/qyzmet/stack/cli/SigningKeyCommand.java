package kz.qyzmet.stack.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.Signing;
import kz.qyzmet.stack.run.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code signing-key ORGANISATION}: what a director gets from the national authority. */
@Command(
    name = "signing-key",
    description =
        "Gives somebody of an organisation a key by the running stack's test authority, with which POST /signings of"
            + " college-service signs papers at once; prints the key's file.",
    mixinStandardHelpOptions = true)
public final class SigningKeyCommand implements Callable<Integer> {
  private static final List<String> SIGNING = List.of("director", "management");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ORGANISATION",
      description = "One of the demo's, such as karaganda-polytechnic")
  private String code;

  @Option(
      names = "--person",
      paramLabel = "CODE",
      description = "Who signs; default: the first of its directors or management")
  private String person;

  @Mixin private DataOption data;

  @Override
  public Integer call() {
    var organisation =
        Organisations.demo()
            .find(code)
            .orElseThrow(
                () -> new BadInput("Expected an organisation of the demo, but got " + code));
    var signing =
        SIGNING.stream()
            .flatMap(role -> organisation.inRole(role).stream())
            .map(Person::code)
            .distinct()
            .toList();
    var who = Stream.ofNullable(person).findFirst().or(() -> signing.stream().findFirst());
    if (who.filter(signing::contains).isEmpty()) {
      throw new BadInput(
          "Expected --person, one who signs at "
              + code
              + " ("
              + String.join(", ", signing)
              + "), but got "
              + who.orElse("nobody"));
    }
    if (!StackState.of(data.folder()).isRunning(StackState.LAUNCHER)) {
      throw new BadInput(
          "Expected the stack in " + data.folder() + " to run, but it does not; see ./qyzmet up");
    }
    spec.commandLine().getOut().println(Signing.key(data.folder(), organisation, who.get()));
    spec.commandLine().getOut().flush();
    return Main.ANSWERED;
  }
}

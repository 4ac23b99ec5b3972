package kz.qyzmet.stack.cli;

import java.util.concurrent.Callable;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.embedded.Tokens;
import kz.qyzmet.stack.run.Roles;
import kz.qyzmet.stack.run.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token ROLE}: a token of the local issuer, and nothing else on the output. */
@Command(
    name = "token",
    description = "Prints a token for a role of the local stack.",
    mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ROLE",
      description =
          "applicant, operator, clerk, director, executor, monitor, administrator or contact-centre")
  private String role;

  @Option(names = "--org", description = "An organisation's code; default: the first demo college")
  private String organisation;

  @Option(
      names = "--branch",
      description = "An operator's branch by code; default: the first demo branch")
  private String branch;

  @Option(names = "--iin", description = "An applicant's IIN; default: the demo applicant's")
  private String iin;

  @Option(
      names = "--person",
      description = "A member of staff by code; default: the first in that role")
  private String person;

  @Mixin private DataOption data;

  @Override
  public Integer call() {
    var grant = new Roles(Organisations.demo()).grant(role, organisation, branch, iin, person);
    var state = StackState.of(data.folder());
    var out = spec.commandLine().getOut();
    out.println(Tokens.of(data.folder().resolve("issuer"), state.issuer()).issue(grant));
    out.flush();
    return 0;
  }
}

package kz.qyzmet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.conformance.SmallImplementation.Flaw;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConformanceTest {
  private static final String PASSWORD = "only-for-this-test";

  private static final Set<String> NOT_OFFERED =
      Set.of(
          "an operation that only the gateway offers is refused",
          "a call of the other channel is refused");

  /** What each flaw breaks, and nothing else. */
  private static final Map<Flaw, Set<String>> BREAKS =
      Map.ofEntries(
          Map.entry(
              Flaw.LETS_IN_WITHOUT_A_SIGNATURE, Set.of("a message without a signature is refused")),
          Map.entry(
              Flaw.FILES_A_MESSAGE_TWICE,
              Set.of(
                  "the same message again has the same answer",
                  "two copies of a message at the same moment have one answer",
                  "another content under the same messageId is refused",
                  "a message that comes again has no second effect",
                  "two copies of a message at the same moment have one effect")),
          Map.entry(
              Flaw.RESOLVES_ENTITIES, Set.of("an external entity is refused and never asked for")),
          Map.entry(
              Flaw.ANSWERS_IN_ANOTHER_CHAIN,
              Set.of(
                  "an application is acknowledged, confirmed and answered in its chain",
                  "a message that comes again has no second effect",
                  "two copies of a message at the same moment have one effect",
                  "an answer that was not delivered is sent again")),
          Map.entry(
              Flaw.FAULTS_WITHOUT_ERROR_INFO,
              Set.of(
                  "another content under the same messageId is refused",
                  "an unknown service is refused",
                  "an application that a rule refuses is refused",
                  "what is no XML is refused",
                  "XML that ends too early is refused",
                  "a message that breaks the schema is refused",
                  "an operation that only the gateway offers is refused",
                  "a call of the other channel is refused",
                  "a message without a signature is refused",
                  "a body that was changed after signing is refused",
                  "a signature over a body that stands elsewhere is refused",
                  "a stranger's message is refused",
                  "an oversized message is refused",
                  "a message of 20 MiB is refused",
                  "a deeply nested message is refused",
                  "an external entity is refused and never asked for")),
          Map.entry(
              Flaw.FILES_TWINS_TWICE,
              Set.of(
                  "two copies of a message at the same moment have one answer",
                  "two copies of a message at the same moment have one effect")),
          Map.entry(
              Flaw.FORGETS_WHAT_WAS_NOT_DELIVERED,
              Set.of("an answer that was not delivered is sent again")),
          Map.entry(Flaw.TAKES_ANY_CALL_ANYWHERE, NOT_OFFERED),
          Map.entry(Flaw.FAULTS_IN_ITS_STACKS_OWN_FORM_AT_OTHER_CALLS, NOT_OFFERED),
          Map.entry(
              Flaw.FAULTS_IN_ITS_STACKS_OWN_FORM_AT_AN_ACTION,
              Set.of("a wrong SOAPAction decides nothing")),
          Map.entry(Flaw.BREAKS_OFF_WHAT_IS_HUGE, Set.of("a message of 20 MiB is refused")));

  @TempDir private static Path folder;
  private static Path gateway;
  private static Path stranger;
  private static Path ours;

  @BeforeAll
  static void keys() throws IOException, InterruptedException {
    gateway = pkcs12("gateway");
    stranger = pkcs12("stranger");
    ours = pkcs12("ours");
  }

  private static Path pkcs12(String name) throws IOException, InterruptedException {
    var file = folder.resolve(name + ".p12");
    keytool(
        "-genkeypair -alias %s -keyalg RSA -dname CN=%s -startdate -30d -validity 365 -storetype PKCS12"
            .formatted(name, name),
        file);
    return file;
  }

  private static Path pem(Path store) throws IOException, InterruptedException {
    var name = store.getFileName().toString().replace(".p12", "");
    var file = folder.resolve(name + ".pem");
    keytool("-exportcert -rfc -alias %s -file %s".formatted(name, file), store);
    return file;
  }

  private static void keytool(String arguments, Path store)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private static SigningKey key(Path store) throws IOException {
    return SigningKey.read(store, PASSWORD);
  }

  private static TrustedCertificates only(Path store) throws IOException {
    return TrustedCertificates.of(List.of(key(store).certificate()));
  }

  private static List<Finding> findings(Flaw flaw) throws IOException, InterruptedException {
    try (var inbox = new Inbox(0, key(gateway), only(ours));
        var small = new SmallImplementation(flaw, inbox.address(), key(ours), only(gateway))) {
      var parties =
          new Parties(
              small.base(),
              key(gateway),
              key(stranger),
              only(ours),
              Applications.demo(),
              Duration.ofSeconds(5));
      return Checks.run(parties, inbox);
    }
  }

  private static Set<String> failed(List<Finding> findings) {
    var failed = new TreeSet<String>();
    findings.stream().filter(each -> !each.passed()).map(Finding::check).forEach(failed::add);
    return failed;
  }

  @Test
  void a_small_implementation_that_does_all_this_passes() throws Exception {
    // When
    var findings = findings(Flaw.NONE);
    // Then
    assertThat(findings).allSatisfy(each -> assertThat(each.unlike()).isEmpty()).hasSize(27);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void each_flaw_fails_what_it_breaks_and_nothing_else(Flaw flaw) throws Exception {
    // When
    var findings = findings(flaw);
    // Then
    assertThat(failed(findings)).isEqualTo(new TreeSet<>(BREAKS.get(flaw)));
    assertThat(findings)
        .filteredOn(each -> !each.passed())
        .allSatisfy(each -> assertThat(each.told()).contains("FAIL", "expected: ", "got:      "));
  }

  @Test
  void the_command_tells_what_failed_and_ends_with_one() throws Exception {
    // Given
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var inbox = URI.create("http://localhost:" + port + "/ws/AsyncChannel");
    try (var small =
        new SmallImplementation(
            Flaw.LETS_IN_WITHOUT_A_SIGNATURE, inbox, key(ours), only(gateway))) {
      var password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
      var out = new StringWriter();
      var command = Main.commandLine().setOut(new PrintWriter(out, true));
      // When
      var code =
          command.execute(
              small.base().toString(),
              "--key=" + gateway,
              "--stranger=" + stranger,
              "--password-file=" + password,
              "--trusted=" + pem(ours),
              "--listen=" + port,
              "--patience=PT5S");
      // Then
      assertThat(code).isEqualTo(1);
      assertThat(out.toString())
          .contains(
              "pass  an application is answered at once",
              "FAIL  a message without a signature is refused",
              "        expected: a fault with the ErrorInfo SCE007",
              "        got:      SendMessageResponse",
              "27 checks, 1 failed");
    }
  }

  @Test
  void a_key_that_cannot_be_read_is_bad_input() throws Exception {
    // Given
    var password = Files.writeString(folder.resolve("other"), "another");
    var err = new StringWriter();
    // When
    var code =
        Main.commandLine()
            .setErr(new PrintWriter(err, true))
            .execute(
                "http://localhost:1",
                "--key=" + gateway,
                "--stranger=" + stranger,
                "--password-file=" + password,
                "--trusted=" + pem(ours));
    // Then
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("gateway.p12");
  }
}

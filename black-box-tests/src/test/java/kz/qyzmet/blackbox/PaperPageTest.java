package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Anyone checks a paper in a browser. */
class PaperPageTest {
  private static final By ANSWER = By.cssSelector("#answer .standing");
  private static final By VERDICT = By.id("verdict");
  private static World world;
  private static SignedPapers papers;
  private static ChromeDriver browser;

  @BeforeAll
  static void theStackRuns() {
    browser = Browser.open();
    world = World.get();
    world.stack.clock().set(World.START);
    papers = new SignedPapers(world);
  }

  @AfterAll
  static void theBrowserCloses() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void the_code_on_a_paper_says_what_it_is_until_it_is_annulled(@TempDir Path folder)
      throws IOException {
    // Given
    var id = papers.of(561);
    var code = papers.code(id);
    // When
    browser.get(world.url(Service.COLLEGE, "/papers/" + code + "?language=ru"));
    // Then
    says(ANSWER, "Документ действителен");
    assertThat(browser.findElement(By.id("answer")).getText())
        .contains("Дубликат документа об образовании", "980140000015", code);
    choose(Files.write(folder.resolve("paper.pdf"), papers.file(id, "kk")));
    says(VERDICT, "Да, это подписанный файл (на казахском).");
    choose(Files.write(folder.resolve("other.pdf"), new byte[] {1, 2, 3}));
    says(VERDICT, "Нет, это другой файл");
    // When
    papers.annul(id);
    browser.navigate().refresh();
    // Then
    says(ANSWER, "Документ аннулирован");
    browser.findElement(By.cssSelector("[data-language=kk]")).click();
    says(ANSWER, "Құжаттың күші жойылған");
    assertThat(browser.getTitle()).isEqualTo("Құжатты тексеру");
  }

  @Test
  void a_code_is_typed_in_and_an_original_is_looked_up_by_what_stands_on_it() {
    // Given
    var code = papers.code(papers.of(562));
    var original =
        world
            .http
            .get(world.url(Service.COLLEGE, "/papers/" + code), world.clerk())
            .expect(200)
            .json()
            .get("insteadOf");
    browser.get(world.url(Service.COLLEGE, "/papers?language=en"));
    // When, then
    type("#by-code [name=code]", "0000-0000-0000");
    browser.findElement(By.cssSelector("#by-code button")).click();
    says(ANSWER, "No such document was found");
    type("#by-code [name=code]", code);
    browser.findElement(By.cssSelector("#by-code button")).click();
    says(ANSWER, "The document stands");
    // When, then
    type("#by-number [name=bin]", "980140000015");
    type("#by-number [name=number]", original.get("number").asText());
    browser.executeScript(
        "document.querySelector('#by-number [name=issuedOn]').value = arguments[0]",
        original.get("issuedOn").asText());
    browser.findElement(By.cssSelector("#by-number button")).click();
    says(ANSWER, "A duplicate has taken its place");
  }

  private static void says(By where, String text) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(ExpectedConditions.textToBePresentInElementLocated(where, text));
  }

  private static void type(String where, String text) {
    var field = browser.findElement(By.cssSelector(where));
    field.clear();
    field.sendKeys(text);
  }

  private static void choose(Path file) {
    browser.findElement(By.id("file")).sendKeys(file.toString());
  }
}

package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium without a screen. A test that wants it is skipped where it is not there. */
final class Browser {

  private Browser() {}

  static ChromeDriver open() {
    var browser = program("chromium");
    var driver = program("chromedriver");
    assumeThat(browser.isPresent() && driver.isPresent()).as("chromium-driver").isTrue();
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get().toFile())
            .usingAnyFreePort()
            .build();
    var options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    // Without its sandbox, for tests may run as root; it opens nothing but our own pages.
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=900,1200");
    return new ChromeDriver(service, options);
  }

  private static Optional<Path> program(String name) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

package org.setu.system.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The system's own Chromium, driven by Playwright, which loads no browser itself. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path program = program();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(arguments()));
    }

    Browser browser() {
        return browser;
    }

    /** A missing browser fails the test: skipped, nobody would notice. */
    private static Path program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "The browser test needs Chromium on the PATH; on Debian: apt"
                                        + " install chromium"));
    }

    /**
     * Chromium refuses to run as root inside its sandbox; a graphics processor would be computed on
     * the processors that the services need.
     */
    private static List<String> arguments() {
        return "root".equals(System.getProperty("user.name"))
                ? List.of("--disable-gpu", "--no-sandbox")
                : List.of("--disable-gpu");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A person's browser window. Everything that it complains about (scripts, policies, loads that
 * fail) is remembered and must be nothing.
 */
final class Window implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final int WIDE = 1200;
    private static final int NARROW = 360;
    private static final int NARROWEST = 320;
    private static final int HIGH = 900;

    private final BrowserContext context;
    private final Page page;
    private final URI gateway;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Window(Browser browser, URI gateway) {
        this.gateway = gateway;
        this.context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("en-GB")
                                .setViewportSize(WIDE, HIGH));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // Keycloak's own page is not what is looked at here.
            if (List.of("error", "warning").contains(message.type()) && isOurs()) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
    }

    private boolean isOurs() {
        return page.url().startsWith(gateway.toString());
    }

    void open(String path) {
        page.navigate(gateway + path);
    }

    /** At the identity provider's own page. */
    void signIn(String username, String password) {
        assertThat(isOurs()).as(page.url()).isFalse();
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(gateway.toString()));
    }

    boolean asksForThePassword() {
        return !isOurs() && page.locator("#password").isVisible();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    String language() {
        return page.locator("html").getAttribute("lang");
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, named(link)).first().click();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    void fill(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    void tick() {
        page.getByRole(AriaRole.CHECKBOX).check();
    }

    /** What is in the main part. */
    String text() {
        return page.locator("main").innerText();
    }

    /** What was said about the last step. */
    String said() {
        return page.locator(".notice.done").innerText();
    }

    /** Waits until this stands on the page, without loading it again. */
    void awaitText(String text) {
        page.getByText(text).first().waitFor();
    }

    /** Waits until an entry of the inbox has this in it. */
    void awaitEntry(String text) {
        page.locator("#entries li")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor();
    }

    /** Scripts of the page cannot read the session. */
    Object cookiesOfScripts() {
        return page.evaluate("document.cookie");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The page is accessible, fits a small screen, and the browser has nothing to complain of. */
    void check(String name) {
        assertThat(page.locator("h1").count()).as("first headings of " + name).isOne();
        assertThat(page.title()).endsWith(" · Setu").hasSizeGreaterThan(7);
        picture(name + "-wide");
        accessible(name);
        page.setViewportSize(NARROWEST, HIGH);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " fits 320 pixels")
                .isTrue();
        page.setViewportSize(NARROW, HIGH);
        picture(name + "-narrow");
        accessible(name + " on a small screen");
        page.setViewportSize(WIDE, HIGH);
        assertThat(complaints).as("what the browser says about " + name).isEmpty();
    }

    /** Pages have no frames: what axe-core finds need not be put together on a page of its own. */
    private void accessible(String name) {
        assertThat(page.frames()).as("frames of " + name).hasSize(1);
        String violations =
                new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .map(Window::told)
                                .collect(Collectors.joining("\n"));
        assertThat(violations).as("axe-core on " + name).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }

    private void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}

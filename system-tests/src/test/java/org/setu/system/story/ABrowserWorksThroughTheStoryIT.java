package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.TestStack;

/**
 * People work with the pages in a real browser: they sign in at the identity provider's own page,
 * look, approve, sign, are told something while they look, and sign out. Pictures of every page are
 * in {@code target/pictures}.
 */
class ABrowserWorksThroughTheStoryIT {

    private static final String AGENT = "moses.frase";
    private static final String HEAD = "dustin.brinkmann";
    private static final String REVIEWER = "igor.belov";

    private final TestStack stack = TestStack.get();

    @Test
    void fromSigningInToSigningOut() {
        Scene scene = new Scene(stack);
        String quote = scene.quoteInApproval();
        try (Chromium chromium = new Chromium();
                Window agent = new Window(chromium.browser(), stack.gateway());
                Window head = new Window(chromium.browser(), stack.gateway());
                Window reviewer = new Window(chromium.browser(), stack.gateway())) {
            theHeadApprovesFromTheLink(head, scene, quote);
            scene.send();
            scene.drawMap();
            theAgentLooksAround(agent, scene, quote);
            theAgentIsToldWhileHeLooks(agent, scene, quote);
            String contract = scene.contractInApproval();
            theReviewerApprovesAndSigns(reviewer, scene, contract);
            theAgentReadsInHisLanguages(agent, scene, contract);
            signingOutEndsTheSession(agent);
        }
    }

    private void signIn(Window window, String path, String username) {
        window.open(path);
        window.signIn(username, stack.password(username));
    }

    private void theHeadApprovesFromTheLink(Window head, Scene scene, String quote) {
        signIn(head, "/app/approvals/" + quote, HEAD);
        assertThat(head.path()).isEqualTo("/app/quotes/" + quote);
        assertSessionIsHidden(head);
        head.check("quote-in-approval");
        scene.agent.get("/quotes/" + quote).expect("/state", "IN_APPROVAL");

        head.page().locator("#approve-note").fill("For the fair");
        head.press("Approve");

        assertThat(head.said()).isEqualTo("You have approved it.");
        assertThat(head.path()).isEqualTo("/app/quotes/" + quote);
        scene.agent.get("/quotes/" + quote).expect("/state", "APPROVED");
        head.check("quote-approved");
    }

    private static void assertSessionIsHidden(Window window) {
        assertThat(window.cookiesOfScripts()).isEqualTo("");
        assertThat(window.context().cookies())
                .filteredOn(cookie -> cookie.name.equals("__Host-setu"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.secure).isTrue();
                    assertThat(cookie.path).isEqualTo("/");
                });
    }

    private void theAgentLooksAround(Window agent, Scene scene, String quote) {
        signIn(agent, "/app", AGENT);
        agent.check("accounts");
        agent.page().getByLabel("Search accounts").fill(scene.word);
        agent.press("Search");
        agent.check("accounts-found");
        agent.follow(scene.word + " <script>alert(1)</script>");
        assertThat(agent.path()).isEqualTo("/app/accounts/" + scene.account);
        assertThat(agent.text()).contains("Петрова", "Sent");
        agent.check("account");
        agent.follow("People and influence");
        assertThat(agent.text())
                .contains("Is against us and strong enough to stop us", "Петрова", "Champion");
        agent.check("stakeholder-map");
        agent.open("/app/accounts/" + scene.account);
        agent.page().locator("a[href^='/app/deals/']").first().click();
        agent.check("deal");
        agent.follow("Report");
        assertThat(agent.text()).contains("Won amount");
        agent.check("report");
    }

    private void theAgentIsToldWhileHeLooks(Window agent, Scene scene, String quote) {
        agent.follow("Inbox");
        agent.awaitText("New entries appear here by themselves.");
        agent.check("inbox");
        String number = scene.agent.get("/quotes/" + quote).text("/number");
        agent.page().evaluate("window.notLoadedAgain = true");

        scene.partner
                .step("/quotes/" + quote, "accept", Map.of("note", "As discussed"))
                .expect("/state", "ACCEPTED");

        agent.awaitEntry("Accepted: " + number);
        assertThat((Boolean) agent.page().evaluate("window.notLoadedAgain")).isTrue();
        agent.check("inbox-live");
        agent.press("Mark all as read");
        assertThat(agent.said()).isEqualTo("Marked as read.");
    }

    private void theReviewerApprovesAndSigns(Window reviewer, Scene scene, String contract) {
        signIn(reviewer, "/app/contracts/" + contract, REVIEWER);
        reviewer.check("contract-in-approval");

        reviewer.press("Approve this text");
        assertThat(reviewer.said()).isEqualTo("You have approved it.");
        scene.agent.get("/contracts/" + contract).expect("/state", "READY_TO_SIGN");
        reviewer.press("Send to sign");
        assertThat(reviewer.said()).isEqualTo("Both sides are asked to sign.");
        reviewer.check("contract-to-sign");
        scene.partnerSigns(contract);
        reviewer.tick();
        reviewer.press("Sign");
        assertThat(reviewer.said()).isEqualTo("You have signed.");

        Waiting.until(
                "the contract is active",
                () -> scene.agent.get("/contracts/" + contract).text("/state").equals("ACTIVE"));
        reviewer.open("/app/contracts/" + contract);
        assertThat(reviewer.text()).contains("Active", "Igor Belov");
        reviewer.check("contract-signed");
    }

    private void theAgentReadsInHisLanguages(Window agent, Scene scene, String contract) {
        for (String[] language : new String[][] {{"हिन्दी", "hi"}, {"Русский", "ru"}}) {
            agent.press(language[0]);
            assertThat(agent.language()).isEqualTo(language[1]);
            for (String page :
                    new String[] {
                        "accounts/" + scene.account,
                        "stakeholder-maps/" + scene.account,
                        "contracts/" + contract,
                        "inbox",
                        "report"
                    }) {
                agent.open("/app/" + page);
                agent.check(page.replaceFirst("s?/.*", "") + "-" + language[1]);
            }
        }
        agent.press("English");
    }

    private void signingOutEndsTheSession(Window agent) {
        agent.open("/app");
        agent.press("Sign out");
        assertThat(agent.path()).isEqualTo("/app/signed-out");
        agent.check("signed-out");

        agent.open("/app");

        assertThat(agent.asksForThePassword()).as(agent.page().url()).isTrue();
    }
}

package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.TestStack;

/** A client complains, is asked, answers, is not content, and then is: both sides, one gateway. */
class AClientComplainsIT {

    @Test
    void fromTheComplaintToTheClientsContentment() {
        Scene scene = new Scene(TestStack.get());
        Actor agent = scene.agent;
        Actor client = scene.partner;
        String own = "/own-cases/" + complaint(client);
        String ours = own.replace("/own-cases", "/cases");
        assertThat(agent.get("/cases?accountId=" + scene.account).items("id"))
                .containsExactly(agent.get(ours).expect(200).id());
        assertThat(client.get(ours).status()).isEqualTo(403);
        told(agent, "case-assigned", ours);

        agent.step(ours, "acknowledge", Map.of("text", "We look at it today."));
        agent.step(ours, "ask-client", Map.of("text", "Which lot is it?"));
        told(client, "case-question", ours);
        client.step(own, "answer", Map.of("text", "Lot 17"));
        told(agent, "case-answered", ours);
        resolved(agent, ours);
        told(client, "case-resolved", ours);
        client.step(own, "reopen", Map.of("reason", "One is still wet"))
                .expect("/state", "REOPENED");
        agent.step(ours, "investigate", null);
        agent.patch(
                        ours,
                        Map.of(
                                "measures",
                                List.of(
                                        Map.of(
                                                "text",
                                                "Send one more",
                                                "ownerId",
                                                agent.get(ours).text("/ownerId")))))
                .expect(200);
        agent.step(ours, "plan-action", null);
        resolved(agent, ours);
        client.step(own, "confirm", Map.of("text", "Thank you")).expect("/state", "CLOSED");

        assertThat(client.get(own + "/history").items("kind"))
                .containsExactly(
                        "OPENED",
                        "ACKNOWLEDGED",
                        "CLIENT_ASKED",
                        "CLIENT_ANSWERED",
                        "RESOLVED",
                        "REOPENED",
                        "INVESTIGATING",
                        "ACTION_PLANNED",
                        "RESOLVED",
                        "CONFIRMED");
        agent.get("/accounts/" + scene.account + "/overview").expect(200);
    }

    private static String complaint(Actor client) {
        return client.create(
                        "/own-cases",
                        Map.of(
                                "kind",
                                "COMPLAINT",
                                "reason",
                                "QUALITY",
                                "severity",
                                "HIGH",
                                "subject",
                                "Два ящика были мокрыми"))
                .id();
    }

    private static void resolved(Actor agent, String ours) {
        agent.step(
                        ours,
                        "resolve",
                        Map.of("solution", "We have sent it again.", "rootCause", "TRANSPORT"))
                .expect("/state", "RESOLVED");
    }

    /** Waits for the entry in the inbox. */
    private static void told(Actor recipient, String topic, String ours) {
        String id = ours.substring(ours.lastIndexOf('/') + 1);
        Waiting.until(
                recipient.name() + " is told of " + topic,
                () ->
                        recipient
                                .quietly()
                                .get("/inbox?topic=" + topic + "&limit=50")
                                .expect(200)
                                .json()
                                .path("items")
                                .toString()
                                .contains(id));
    }
}

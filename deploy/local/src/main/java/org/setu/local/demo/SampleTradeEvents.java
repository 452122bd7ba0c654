package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes up a fair that took place and a presentation to which one agent invites, with guests, cost
 * and a lead, so that there is something to look at.
 */
final class SampleTradeEvents {

    private static final int GUESTS = 4;

    private final Api agent;

    SampleTradeEvents(Api agent) {
        this.agent = agent;
    }

    /** How many events there are. */
    int ensure() {
        List<String> contacts = contacts();
        fair(contacts);
        presentation(contacts);
        return 2;
    }

    private List<String> contacts() {
        List<String> ids = new ArrayList<>();
        for (JsonNode contact : agent.all("/contacts?sort=name")) {
            if (ids.size() < GUESTS) {
                ids.add(contact.path("id").asText());
            }
        }
        return ids;
    }

    private void fair(List<String> contacts) {
        JsonNode fair =
                agent.post(
                        "/trade-events",
                        Map.of(
                                "name",
                                "Spring fair",
                                "kind",
                                "FAIR",
                                "startsOn",
                                "2017-04-24",
                                "endsOn",
                                "2017-04-28",
                                "timeZone",
                                "America/Chicago",
                                "venue",
                                Map.of(
                                        "name",
                                        "McCormick Place",
                                        "city",
                                        "Chicago",
                                        "country",
                                        "US"),
                                "budget",
                                money("20000.00"),
                                "costs",
                                List.of(
                                        cost("STAND", "12500.00"),
                                        cost("TRAVEL", "3400.50"),
                                        cost("MATERIALS", "990.00"))));
        JsonNode open = agent.order(path(fair) + "/open", fair);
        for (int i = 0; i < contacts.size(); i++) {
            JsonNode guest = invited(fair, contacts.get(i));
            if (i == 0) {
                agent.order(path(guest) + "/decline", guest, Map.of("reason", "Is on a journey"));
            } else if (i == 1) {
                JsonNode accepted = agent.order(path(guest) + "/accept", guest, Map.of());
                agent.order(path(guest) + "/no-show", accepted);
            } else {
                JsonNode accepted =
                        agent.order(path(guest) + "/accept", guest, Map.of("companions", 1));
                agent.order(path(guest) + "/attend", accepted);
            }
        }
        JsonNode held = agent.order(path(fair) + "/hold", open);
        agent.post(
                "/leads",
                Map.of(
                        "company",
                        "Umbrella Logistics",
                        "source",
                        "EXHIBITION",
                        "tradeEventId",
                        id(fair),
                        "notes",
                        "Asked at the stand for a price list"));
        agent.order(
                path(fair) + "/follow-up",
                held,
                Map.of("subject", "Ask what they think of the fair", "dueOn", "2017-05-12"));
    }

    private void presentation(List<String> contacts) {
        JsonNode presentation =
                agent.post(
                        "/trade-events",
                        Map.of(
                                "name",
                                "The new range, at our house",
                                "kind",
                                "PRESENTATION",
                                "startsOn",
                                "2031-03-06",
                                "opensAt",
                                "10:00:00",
                                "timeZone",
                                "America/Chicago",
                                "capacity",
                                1));
        agent.order(path(presentation) + "/open", presentation);
        for (String contact : contacts) {
            JsonNode guest = invited(presentation, contact);
            agent.order(path(guest) + "/accept", guest, Map.of());
        }
    }

    private JsonNode invited(JsonNode event, String contact) {
        return agent.post(
                "/trade-event-invitations",
                Map.of("eventId", id(event), "contactId", contact, "byMail", false));
    }

    private static Map<String, Object> cost(String category, String amount) {
        return Map.of("category", category, "amount", money(amount));
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    private static String id(JsonNode of) {
        return of.path("id").asText();
    }

    private static String path(JsonNode of) {
        return (of.has("eventId") ? "/trade-event-invitations/" : "/trade-events/") + id(of);
    }
}

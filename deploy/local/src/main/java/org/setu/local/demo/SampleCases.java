package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes up what is promised to clients, and a few cases of one agent's accounts, so that there is
 * something to look at.
 */
final class SampleCases {

    private final Api administrator;
    private final Api agent;

    SampleCases(Api administrator, Api agent) {
        this.administrator = administrator;
        this.agent = agent;
    }

    /** How many cases there are: each further on its way than the one before. */
    int ensure() {
        promise();
        Iterator<JsonNode> accounts = agent.all("/accounts?sort=name").iterator();
        opened(accounts, "SUGGESTION", "DOCUMENTS", "LOW", "Put the lot number on the invoice");
        asked(opened(accounts, "QUESTION", "CONTRACT", "NORMAL", "May we order less in summer?"));
        planned(opened(accounts, "COMPLAINT", "DELIVERY", "HIGH", "Two of ten boxes were wet"));
        resolved(opened(accounts, "COMPLAINT", "QUALITY", "NORMAL", "Keys stick after a week"));
        closed(
                resolved(
                        opened(
                                accounts,
                                "COMPLAINT",
                                "DELIVERY",
                                "CRITICAL",
                                "The pallet went to our old address")));
        rejected(opened(accounts, "COMPLAINT", "PRICE", "LOW", "A shop on the web is cheaper"));
        return 6;
    }

    private JsonNode opened(
            Iterator<JsonNode> accounts,
            String kind,
            String reason,
            String severity,
            String subject) {
        JsonNode account = accounts.next();
        return agent.post(
                "/cases",
                new TreeMap<>(
                        Map.of(
                                "kind",
                                kind,
                                "accountId",
                                account.path("id").asText(),
                                "reason",
                                reason,
                                "severity",
                                severity,
                                "channel",
                                "CALL",
                                "subject",
                                subject,
                                "shared",
                                true,
                                "measures",
                                List.of(
                                        Map.of(
                                                "text",
                                                "Ask the warehouse",
                                                "ownerId",
                                                account.path("ownerId").asText())))));
    }

    private JsonNode step(JsonNode of, String step, Map<String, ?> saying) {
        return agent.order("/cases/%s/%s".formatted(of.path("id").asText(), step), of, saying);
    }

    private JsonNode acknowledged(JsonNode opened) {
        return step(opened, "acknowledge", Map.of("text", "We look at it today."));
    }

    private void asked(JsonNode opened) {
        step(acknowledged(opened), "ask-client", Map.of("text", "In which months?"));
    }

    private JsonNode planned(JsonNode opened) {
        JsonNode sought = step(acknowledged(opened), "investigate", Map.of());
        return step(sought, "plan-action", Map.of());
    }

    private JsonNode resolved(JsonNode opened) {
        return step(
                planned(opened),
                "resolve",
                Map.of(
                        "solution",
                        "We have sent it again.",
                        "rootCause",
                        "TRANSPORT",
                        "cost",
                        Map.of("amount", "184.50", "currency", "USD")));
    }

    private void closed(JsonNode resolved) {
        step(resolved, "close", Map.of("text", "Thank you."));
    }

    private void rejected(JsonNode opened) {
        step(opened, "reject", Map.of("reason", "The price of the contract holds."));
    }

    private void promise() {
        String calendar =
                administrator
                        .post(
                                "/business-calendars",
                                Map.of(
                                        "name",
                                        "Regional offices",
                                        "timeZone",
                                        "America/Chicago",
                                        "hours",
                                        Stream.of(
                                                        "MONDAY",
                                                        "TUESDAY",
                                                        "WEDNESDAY",
                                                        "THURSDAY",
                                                        "FRIDAY")
                                                .map(day ->
                                                        Map.of(
                                                                "day", day,
                                                                "opens", "08:00:00",
                                                                "closes", "17:00:00"))
                                                .toList()))
                        .path("id")
                        .asText();
        promise(calendar, "KEY", "PT4H", "PT24H");
        promise(calendar, "MAJOR", "PT9H", "PT45H");
        promise(calendar, "STANDARD", "PT18H", "PT90H");
    }

    private void promise(String calendar, String tier, String response, String resolution) {
        administrator.post(
                "/service-levels",
                Map.of(
                        "tier", tier,
                        "firstResponse", response,
                        "resolution", resolution,
                        "calendarId", calendar));
    }
}

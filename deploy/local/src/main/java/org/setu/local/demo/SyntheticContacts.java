package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives each account a few people to talk to. They are made up, always the same ones, and marked as
 * synthetic.
 */
final class SyntheticContacts {

    private static final int EACH = 2;
    private static final List<String> GIVEN =
            List.of(
                    "Ada", "Bruno", "Chiara", "Deniz", "Elin", "Farid", "Greta", "Hugo", "Ines",
                    "Jonas", "Keiko", "Lars", "Mira", "Nils", "Olga", "Pavel", "Quinn", "Rosa",
                    "Sami", "Tara", "Uwe", "Vera", "Wanda");
    private static final List<String> FAMILY =
            List.of(
                    "Albers",
                    "Bianchi",
                    "Costa",
                    "Dvorak",
                    "Eriksen",
                    "Fontaine",
                    "Gruber",
                    "Haddad",
                    "Ito",
                    "Jansen",
                    "Kowalski",
                    "Larsen",
                    "Moreau",
                    "Novak",
                    "Okafor",
                    "Petrov",
                    "Quist",
                    "Rossi",
                    "Silva");
    private static final List<String> WORK =
            List.of("Head of Purchasing", "Chief Executive", "Operations Manager", "Buyer");

    private final Api steward;

    SyntheticContacts(Api steward) {
        this.steward = steward;
    }

    /** How many there are. */
    int ensure() {
        List<JsonNode> accounts = steward.all("/accounts?sort=name");
        List<Map<String, Object>> people = new ArrayList<>();
        for (JsonNode account : accounts) {
            for (int i = 0; i < EACH; i++) {
                people.add(person(people.size(), account));
            }
        }
        InParallel.map(people, person -> steward.post("/contacts", person));
        return people.size();
    }

    private static Map<String, Object> person(int number, JsonNode account) {
        String given = GIVEN.get(number % GIVEN.size());
        String family = FAMILY.get(number % FAMILY.size());
        String domain =
                account.path("name").asText().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Map.of(
                "givenName",
                given,
                "familyName",
                family,
                "jobTitle",
                WORK.get(number % WORK.size()),
                "emails",
                List.of(
                        "%s.%s@%s.example"
                                .formatted(
                                        given.toLowerCase(Locale.ROOT),
                                        family.toLowerCase(Locale.ROOT),
                                        domain)),
                "primaryAccountId",
                account.path("id").asText(),
                "synthetic",
                true);
    }
}

package org.setu.system.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.setu.system.stack.Caller;

/** One record of every resource there is, on which refusals are tried. */
enum Specimen {
    ACCOUNT("/accounts/{id}", "name"),
    CONTACT("/contacts/{id}", "familyName"),
    LEAD("/leads/{id}", "company"),
    DEAL("/deals/{id}", "name"),
    PRODUCT("/products/{id}", "name"),
    PRICE_BOOK("/price-books/{id}", "name"),
    PIPELINE("/pipelines/{id}", "name"),
    TERRITORY("/territories/{id}", "name"),
    TEAM("/teams/{id}", "name"),
    STAFF("/staff/{id}", "name"),
    SUBSTITUTION("/staff/{staffId}/substitutions/{id}", ""),
    PRICE("/price-books/{bookId}/entries/{productId}", ""),
    ACCESS_REQUEST("/access-requests/{id}", ""),
    IMPORT("/imports/{id}", ""),
    DEAL_IMPORT("/deal-imports/{id}", "");

    /**
     * A record that was made.
     *
     * @param path where it is, or where it is listed
     */
    record Made(Specimen specimen, String collection, String path) {

        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        Witness witness() {
            return Witness.of(specimen.keeper(), specimen == PRICE ? collection : path);
        }
    }

    private static final Caller AGENT = Who.OWNER.caller();

    private final String template;
    private final String textField;

    Specimen(String template, String textField) {
        this.template = template;
        this.textField = textField;
    }

    /** Those that a PATCH changes. */
    static List<Specimen> patched() {
        return java.util.stream.Stream.of(values())
                .filter(specimen -> !specimen.textField.isEmpty())
                .toList();
    }

    /** How the documents call its path. */
    String template() {
        return template;
    }

    /** A field that holds a line of text. */
    String textField() {
        return textField;
    }

    /** Who may make and change it. */
    Caller keeper() {
        return switch (this) {
            case ACCOUNT, CONTACT, LEAD, DEAL, ACCESS_REQUEST -> AGENT;
            case PRODUCT, PRICE_BOOK, PIPELINE, TERRITORY, TEAM, STAFF, SUBSTITUTION, PRICE ->
                    Caller.ADMINISTRATOR;
            case IMPORT, DEAL_IMPORT -> Caller.STEWARD;
        };
    }

    /** A new one. */
    Made made() {
        if (this == PRICE) {
            return price();
        }
        if (this == ACCESS_REQUEST) {
            return asked();
        }
        String collection =
                this == SUBSTITUTION
                        ? STAFF.made().path() + "/substitutions"
                        : template.substring(0, template.indexOf("/{"));
        String id = keeper().create(collection, body(word())).getString("id");
        return new Made(this, collection, collection + "/" + id);
    }

    private static Made price() {
        String collection = PRICE_BOOK.made().path() + "/entries";
        String path = collection + "/" + PRODUCT.made().id();
        PRICE.keeper()
                .request()
                .contentType("application/json")
                .body(Map.of("listPrice", Map.of("amount", "1.00", "currency", "EUR")))
                .put(path)
                .then()
                .statusCode(200);
        return new Made(PRICE, collection, path);
    }

    /** Somebody who does not see an account asks for it by its name. */
    private static Made asked() {
        String word = word();
        String account = AGENT.create("/accounts", ACCOUNT.body(word)).getString("id");
        Who.STRANGER
                .caller()
                .create(
                        "/accounts/access-requests",
                        Map.of("name", word, "reason", "They called me."));
        String collection = "/access-requests";
        String id = AGENT.get(collection + "?accountId=" + account).getString("items[0].id");
        return new Made(ACCESS_REQUEST, collection, collection + "/" + id);
    }

    static String word() {
        return "SPECIMEN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** A body that makes one of this name. */
    Map<String, Object> body(String word) {
        return switch (this) {
            case ACCOUNT, DEAL, TERRITORY, STAFF -> Map.of("name", word);
            case ACCESS_REQUEST -> Map.of();
            case CONTACT -> Map.of("familyName", word, "primaryAccountId", ACCOUNT.made().id());
            case LEAD -> Map.of("company", word, "source", "CALL", "ownerId", AGENT.staffId());
            case PRODUCT -> Map.of("name", word, "code", word);
            case PRICE_BOOK ->
                    Map.of(
                            "name",
                            word,
                            "code",
                            word,
                            "currency",
                            "EUR",
                            "validFrom",
                            "2026-01-01");
            case PIPELINE ->
                    Map.of(
                            "name",
                            word,
                            "code",
                            word,
                            "stages",
                            List.of(Map.of("code", "ONE", "name", "One", "probability", 10)));
            case TEAM -> Map.of("name", word, "leadId", AGENT.staffId());
            case SUBSTITUTION ->
                    Map.of(
                            "deputyId",
                            AGENT.staffId(),
                            "from",
                            Instant.now().plus(Duration.ofDays(10)).toString(),
                            "until",
                            Instant.now().plus(Duration.ofDays(11)).toString());
            case PRICE -> Map.of("listPrice", Map.of("amount", "1.00", "currency", "EUR"));
            case IMPORT ->
                    Map.of(
                            "kind",
                            "accounts",
                            "fileName",
                            word,
                            "mapping",
                            Map.of("name", "name", "owner", "owner"));
            case DEAL_IMPORT ->
                    Map.of(
                            "kind",
                            "products",
                            "fileName",
                            word,
                            "mapping",
                            Map.of(
                                    "name", "name",
                                    "price", "listPrice",
                                    "currency", "currency"));
        };
    }
}

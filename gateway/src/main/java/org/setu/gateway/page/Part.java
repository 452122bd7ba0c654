package org.setu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A part of what a service has told, read as a page shows it: members are named as in the API, dots
 * lead inwards. What is absent is empty text, so a service may leave out what the caller may not
 * see.
 */
public record Part(JsonNode json, Words words) {

    static Part nothing(Words words) {
        return new Part(MissingNode.getInstance(), words);
    }

    private JsonNode at(String name) {
        return json.at("/" + name.replace('.', '/'));
    }

    public boolean has(String name) {
        JsonNode node = at(name);
        return !node.isMissingNode()
                && !node.isNull()
                && !(node.isContainerNode() && node.isEmpty())
                && !(node.isTextual() && node.asText().isEmpty());
    }

    public boolean is(String name, String value) {
        return at(name).asText().equals(value);
    }

    public boolean flag(String name) {
        return at(name).asBoolean();
    }

    public String text(String name) {
        return at(name).asText("");
    }

    /** An address among the pages; empty if it is any other. */
    public String link(String name) {
        String link = text(name);
        return link.startsWith("/app/") ? link : "";
    }

    /** The name of one of its steps, as in the address of the form. */
    public String under(String kind, String step) {
        return kind + "/" + text("id") + "/" + step;
    }

    public Part part(String name) {
        return new Part(at(name), words);
    }

    public List<Part> list(String name) {
        return StreamSupport.stream(at(name).spliterator(), false)
                .map(node -> new Part(node, words))
                .toList();
    }

    /** The texts of a list, one beside the other. */
    public String joined(String name) {
        return String.join(", ", list(name).stream().map(part -> part.json.asText()).toList());
    }

    /** The words for the codes of a list, one beside the other. */
    public String words(String kind, String name) {
        return String.join(
                ", ",
                list(name).stream().map(part -> words.word(kind, part.json.asText())).toList());
    }

    /** Whether its state allows a step. */
    public boolean allows(String step) {
        return list("allowedTransitions").stream().anyMatch(one -> one.json.asText().equals(step));
    }

    public String number(String name) {
        JsonNode node = at(name);
        return node.isNumber() ? words.figures().number(node.decimalValue()) : node.asText("");
    }

    public String percent(String name) {
        return has(name) ? number(name) + "\u00a0%" : "";
    }

    public String money(String name) {
        JsonNode money = at(name);
        if (!money.path("amount").isTextual()) {
            return "";
        }
        String amount = money.path("amount").textValue();
        String currency = money.path("currency").asText();
        try {
            return words.figures().money(new BigDecimal(amount), currency);
        } catch (NumberFormatException unexpected) {
            return amount + " " + currency;
        }
    }

    public String day(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? "" : words.figures().day(LocalDate.parse(text));
        } catch (DateTimeException unexpected) {
            return text;
        }
    }

    public String moment(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? "" : words.figures().moment(Instant.parse(text));
        } catch (DateTimeException unexpected) {
            return text;
        }
    }

    /** The word for a code. */
    public String word(String kind, String name) {
        return has(name) ? words.word(kind, text(name)) : "";
    }
}

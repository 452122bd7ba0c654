package org.setu.gateway.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A part of a page that may be missing without the page being missing. */
public record Section(State state, Part part) {

    /** Why there is something or nothing. */
    enum State {
        THERE,
        NOT_ALLOWED,
        UNAVAILABLE
    }

    static Section without(State state, Words words) {
        return new Section(state, Part.nothing(words));
    }

    public boolean unavailable() {
        return state == State.UNAVAILABLE;
    }

    /** Not for this person; the page does not speak of it. */
    public boolean hidden() {
        return state == State.NOT_ALLOWED;
    }

    public List<Part> items() {
        return part.list("items");
    }

    /** Where the list goes on, opaque. */
    public String next() {
        return URLEncoder.encode(part.text("next"), StandardCharsets.UTF_8);
    }

    /** As part of an address. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean more() {
        return part.has("next");
    }
}

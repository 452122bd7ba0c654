package org.setu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;

/** A page cannot be shown: what it is about is not there for this person, or not now. */
final class NotShown extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient JsonNode problem;

    NotShown(int status, JsonNode problem) {
        super("status " + status, null, false, false);
        this.status = status;
        this.problem = problem;
    }

    int status() {
        return status;
    }

    JsonNode problem() {
        return problem;
    }
}

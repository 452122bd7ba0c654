package org.setu.gateway.route;

import java.util.List;

/** The configured routes cannot be served; names everything that is wrong at once. */
public final class InvalidRoutesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidRoutesException(List<String> errors) {
        super("The gateway's routes are not valid:\n - " + String.join("\n - ", errors));
    }
}

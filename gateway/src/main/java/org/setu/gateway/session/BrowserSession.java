package org.setu.gateway.session;

import java.time.Duration;
import java.time.Instant;

/**
 * A browser that has signed in.
 *
 * @param id what the browser has and nobody else
 * @param subject the login
 * @param name of the person, to show
 * @param usedAt when it was last used, exact to a minute
 * @param endsAt when it ends, however much it is used
 */
record BrowserSession(
        SessionId id, String subject, String name, Tokens tokens, Instant usedAt, Instant endsAt) {

    BrowserSession with(Tokens renewed) {
        return new BrowserSession(id, subject, name, renewed, usedAt, endsAt);
    }

    boolean isOver(Instant now, Duration idle) {
        return !now.isBefore(endsAt) || !now.isBefore(usedAt.plus(idle));
    }
}

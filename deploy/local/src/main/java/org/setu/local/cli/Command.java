package org.setu.local.cli;

import java.util.List;

/** What the user asks for. */
sealed interface Command {

    record Up(boolean detach, List<String> only) implements Command {}

    record Down() implements Command {}

    record Status(boolean json) implements Command {}

    record Logs(String component, boolean follow) implements Command {}

    record Reset(boolean sure) implements Command {}

    record Token(String username) implements Command {}

    /** An operation that a service does on itself. */
    record Operate(String operation, String service) implements Command {}

    /** Not for people: what {@code up} runs in the background. */
    record Supervise(List<String> only) implements Command {}
}

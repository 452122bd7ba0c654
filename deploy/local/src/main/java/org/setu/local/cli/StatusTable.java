package org.setu.local.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.setu.local.stack.ComponentStatus;
import org.setu.local.stack.StackStatus;

/** The state of the stack for people. */
record StatusTable(StackStatus status) {

    private static final String ROW = "%-24s %-9s %6s %8s %9s  %s%n";

    String text() {
        StringBuilder table = new StringBuilder();
        table.append(
                        ROW.formatted("component", "state", "port", "process", "restarts", "")
                                .stripTrailing())
                .append('\n');
        for (ComponentStatus component : status.components()) {
            table.append(row(component).stripTrailing()).append('\n');
        }
        if (!status.training().isEmpty()) {
            table.append("rehearsing for a faster next start: ")
                    .append(String.join(", ", status.training()))
                    .append('\n');
        }
        return table.toString();
    }

    private static String row(ComponentStatus component) {
        return ROW.formatted(
                component.name(),
                component.state().name().toLowerCase(Locale.ROOT),
                orEmpty(component.port()),
                orEmpty(component.pid()),
                component.restarts() == 0 ? "" : Integer.toString(component.restarts()),
                component.note());
    }

    private static String orEmpty(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}

package org.setu.system.story;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells the story line by line: chapters, what each shows, and every request as curl. */
final class Narrator {

    private final Consumer<String> out;
    private final Set<String> introduced = ConcurrentHashMap.newKeySet();
    private int chapters;

    Narrator(Consumer<String> out) {
        this.out = out;
    }

    void chapter(String title) {
        chapters++;
        out.accept("");
        out.accept("== %d. %s".formatted(chapters, title));
        out.accept("");
    }

    /** What was seen, in words. */
    void note(String text, Object... values) {
        out.accept("             . " + (values.length == 0 ? text : text.formatted(values)));
    }

    /** How somebody gets his token; told when he appears. */
    void introduce(String variable, String command) {
        if (introduced.add(variable)) {
            out.accept("             # %s=%s".formatted(variable, command));
        }
    }

    /** A request that was answered. */
    void request(int status, long millis, String curl) {
        out.accept("%5d %4d ms  %s".formatted(status, millis, curl));
    }
}

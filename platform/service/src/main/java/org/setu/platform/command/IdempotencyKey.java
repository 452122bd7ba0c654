package org.setu.platform.command;

import java.util.regex.Pattern;
import org.setu.platform.problem.ProblemException;

/**
 * Names one request of one caller, so that sending it twice does it once.
 *
 * @param caller who sends it
 * @param method HTTP method
 * @param path the path
 * @param key chosen by the caller
 */
record IdempotencyKey(String caller, String method, String path, String key) {

    private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,200}");

    IdempotencyKey {
        if (!ALLOWED.matcher(key).matches()) {
            throw ProblemException.invalidParameter(
                    "Idempotency-Key", "must be 1 to 200 visible ASCII characters");
        }
    }

    String lockName() {
        return caller + "\n" + method + "\n" + path + "\n" + key;
    }
}

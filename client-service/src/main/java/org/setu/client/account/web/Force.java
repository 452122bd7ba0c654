package org.setu.client.account.web;

import org.jspecify.annotations.Nullable;
import org.setu.client.field.Remark;
import org.setu.platform.json.Unicode;
import org.setu.platform.problem.ProblemException;

/** What somebody says who opens a company although a similar one is there. */
final class Force {

    private Force() {}

    /**
     * The reason, or null if nothing is forced.
     *
     * @throws ProblemException (400) if there is no reason that could be kept, or nothing to force
     */
    static @Nullable String reason(boolean force, @Nullable String reason) {
        if (!force) {
            if (reason != null) {
                throw ProblemException.invalidParameter("reason", "goes with force=true only");
            }
            return null;
        }
        if (reason == null) {
            throw ProblemException.invalidParameter(
                    "reason", "is required with force=true: it is kept with the account");
        }
        if (!reason.matches(Remark.FORM) || Unicode.problemIn(reason).isPresent()) {
            throw ProblemException.invalidParameter("reason", Remark.RULE);
        }
        return reason;
    }
}

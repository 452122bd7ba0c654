package org.setu.notification.mail;

import org.jspecify.annotations.Nullable;

/** What became of an attempt to hand a mail over. */
sealed interface MailResult {

    Phase phase();

    /** What the server answered, if it did. */
    @Nullable Integer replyCode();

    String detail();

    /** The server has it. */
    record Accepted(Phase phase, Integer replyCode, String detail) implements MailResult {}

    /** The server refuses it for good. */
    record Refused(Phase phase, Integer replyCode, String detail) implements MailResult {}

    /** The server certainly does not have it; another attempt may succeed. */
    record Failed(Phase phase, @Nullable Integer replyCode, String detail) implements MailResult {}

    /** The server may have it. */
    record Unknown(Phase phase, String detail) implements MailResult {
        @Override
        public @Nullable Integer replyCode() {
            return null;
        }
    }

    /** Somebody else has decided about this attempt meanwhile; nothing was handed over. */
    record Lost(Phase phase) implements MailResult {
        @Override
        public @Nullable Integer replyCode() {
            return null;
        }

        @Override
        public String detail() {
            return "another sender took over";
        }
    }
}

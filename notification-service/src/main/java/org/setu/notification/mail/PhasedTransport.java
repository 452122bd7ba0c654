package org.setu.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP client, watched: which phase it is in, and which answer decided. Between the last line
 * of the content and the dot that ends it, it asks whether it may go on.
 */
final class PhasedTransport extends SMTPTransport {

    private static final int FIRST_REFUSAL = 400;

    /** The attempt is not this sender's any more. */
    static final class NoLongerOurs extends MessagingException {
        private static final long serialVersionUID = 1L;
    }

    /** Says whether the end of the content may go out. */
    @FunctionalInterface
    interface HandOver {

        /**
         * @throws NoLongerOurs if somebody else has decided about the attempt
         * @throws MessagingException if it must not go out for another reason
         */
        void ask() throws MessagingException;
    }

    /**
     * @param code three digits
     * @param text the whole answer
     */
    record Reply(int code, String text) {}

    private Phase phase = Phase.CONNECTING;
    private HandOver handOver = () -> {};
    private boolean finalAnswerRead;
    private @Nullable Reply deciding;

    PhasedTransport(Session session) {
        super(session, null);
    }

    /** Before each mail. */
    void expect(HandOver permission) {
        this.phase = Phase.SENDER;
        this.handOver = permission;
        this.finalAnswerRead = false;
        this.deciding = null;
    }

    Phase phase() {
        return phase;
    }

    /** The first refusal of this mail, or the answer to its end; null if there was none. */
    @Nullable Reply deciding() {
        return deciding;
    }

    @Override
    protected void rcptTo() throws MessagingException {
        phase = Phase.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        phase = Phase.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handOver.ask();
        phase = Phase.HANDED_OVER;
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        boolean isFinal = phase == Phase.HANDED_OVER && !finalAnswerRead;
        // Whatever is read after it, such as the answer to RSET, says nothing about the mail.
        finalAnswerRead |= isFinal;
        int code = super.readServerResponse();
        boolean decides = isFinal ? code > 0 : phase != Phase.HANDED_OVER && code >= FIRST_REFUSAL;
        if (decides && deciding == null && phase != Phase.CONNECTING) {
            deciding = new Reply(code, getLastServerResponse().strip());
        }
        return code;
    }
}

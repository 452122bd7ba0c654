package org.setu.client.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.notice.Notice;
import org.setu.platform.notice.Notice.About;
import org.setu.platform.notice.Notice.Urgency;
import org.setu.platform.notice.Notices;
import org.setu.platform.notice.Recipient;

/** Tells colleagues of cases that are theirs, and clients of what is asked and done. */
@ApplicationScoped
class TellingOfCases {

    private final Notices notices;
    private final CurrentCaller caller;
    private final InstantSource clock;

    TellingOfCases(Notices notices, CurrentCaller caller, InstantSource clock) {
        this.notices = notices;
        this.caller = caller;
        this.clock = clock;
    }

    /** A case is somebody's now; who took it himself knows. */
    void assigned(ClientCase on, String accountName) {
        UUID owner = on.details().ownerId();
        if (!owner.equals(caller.get().staffId())) {
            send(on, owner, "case-assigned", Urgency.NORMAL, Map.of("accountName", accountName));
        }
    }

    /**
     * Little time is left for the first answer or the solution, or none.
     *
     * @param what {@code RESPONSE} or {@code RESOLUTION}
     * @param due at the client's service, with the time zone
     */
    void deadline(
            ClientCase on, UUID recipient, boolean over, String what, String due, String account) {
        send(
                on,
                recipient,
                over ? "case-overdue" : "case-due-soon",
                Urgency.HIGH,
                Map.of("accountName", account, "what", what, "dueAt", due));
    }

    /** The client has answered, is content or is not; what he said may be null. */
    void clientSpoke(ClientCase on, String accountName, @Nullable String note) {
        Map<String, String> data = new HashMap<>(Map.of("accountName", accountName));
        if (note != null) {
            data.put("note", note);
        }
        send(on, on.details().ownerId(), "case-answered", Urgency.HIGH, data);
    }

    /** The client is asked something. */
    void asked(ClientCase on, String question) {
        toClient(on, "case-question", question);
    }

    /** We have done our part. */
    void resolved(ClientCase on, String solution) {
        toClient(on, "case-resolved", solution);
    }

    /** Whoever came with it is told, if the client may see it. */
    private void toClient(ClientCase on, String topic, String note) {
        UUID contact = on.details().contactId();
        if (contact != null && on.details().shared()) {
            Recipient recipient = new Recipient(Recipient.Kind.CONTACT, contact, null, null, null);
            send(on, recipient, topic, Urgency.NORMAL, null, Map.of("note", note));
        }
    }

    private void send(
            ClientCase on,
            UUID colleague,
            String topic,
            Urgency urgency,
            Map<String, String> data) {
        String link = "/app/accounts/" + on.details().accountId();
        send(on, Recipient.staff(colleague, null), topic, urgency, link, data);
    }

    private void send(
            ClientCase on,
            Recipient recipient,
            String topic,
            Urgency urgency,
            @Nullable String link,
            Map<String, String> data) {
        CaseDetails details = on.details();
        notices.send(
                on,
                new Notice(
                        clock.instant(),
                        recipient,
                        topic,
                        urgency,
                        new About("case", on.id(), on.number(), details.subject()),
                        details.accountId(),
                        link,
                        data,
                        null));
    }
}

package org.setu.client.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventType;
import org.setu.platform.outbox.Outbox;

/**
 * Publishes state and facts of this service, in the transaction that makes them true. Records of
 * state carry the version of the row that they are taken from.
 */
@ApplicationScoped
public class Publishing {

    private static final EventType LEAD_CONVERTED =
            EventType.of("setu.client.fact", "org.setu.client.lead-converted.v1");

    private static final EventType CASE_OPENED =
            EventType.of("setu.client.fact", "org.setu.client.case-opened.v1");
    private static final EventType CASE_CLOSED =
            EventType.of("setu.client.fact", "org.setu.client.case-closed.v1");

    private static final EventType RISK_CHANGED =
            EventType.of("setu.client.fact", "org.setu.client.risk-changed.v1");
    private static final EventType HEALTH_CHANGED =
            EventType.of("setu.client.fact", "org.setu.client.health-changed.v1");
    private static final EventType INVITATION =
            EventType.of("setu.client.fact", "org.setu.client.trade-event-invitation.v1");
    private static final EventType SEGMENT_MEMBERSHIP =
            EventType.of("setu.client.fact", "org.setu.client.segment-membership.v1");
    private static final EventType ACCOUNT_PLAN =
            EventType.of("setu.client.fact", "org.setu.client.account-plan.v1");

    /**
     * What is told of something.
     *
     * @param key the account or the lead among whose facts it has its place
     */
    public record Told(UUID key, Object fact) {}

    /**
     * An account has entered or left a segment.
     *
     * @param membership from entering to leaving
     * @param step grows from one fact about the membership to the next
     */
    public record SegmentStep(UUID membership, long step, UUID account, Object fact) {}

    private final Outbox outbox;
    private final ObjectMapper mapper;

    Publishing(Outbox outbox, ObjectMapper mapper) {
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** A staff member's access. */
    public void staff(Aggregate state, Object record) {
        state(StateTopic.STAFF, state, record);
    }

    /** An account. */
    public void account(Aggregate account, Object record) {
        state(StateTopic.ACCOUNT, account, record);
    }

    /** A new account and who sees it, in one step. */
    public void opened(
            Aggregate account, Object record, Aggregate visibility, Object visibilityRecord) {
        outbox.appendAll(
                List.of(
                        stating(StateTopic.VISIBILITY, visibility, visibilityRecord),
                        stating(StateTopic.ACCOUNT, account, record)));
    }

    /** Who sees an account. */
    public void visibility(Aggregate visibility, Object record) {
        state(StateTopic.VISIBILITY, visibility, record);
    }

    /** A contact. */
    public void contact(Aggregate contact, Object record) {
        state(StateTopic.CONTACT, contact, record);
    }

    /** An account that is taken back, with everything that was told of it. */
    public void accountErased(Aggregate account) {
        erased(StateTopic.ACCOUNT, account);
    }

    /** Nobody sees a taken back account any more. */
    public void visibilityErased(Aggregate visibility) {
        erased(StateTopic.VISIBILITY, visibility);
    }

    /** A contact that is taken back. */
    public void contactErased(Aggregate contact) {
        erased(StateTopic.CONTACT, contact);
    }

    /** A lead became a client; ordered among all that happens to its account. */
    public void leadConverted(Aggregate lead, UUID account, Object fact) {
        outbox.append(Event.of(LEAD_CONVERTED, lead, fact).keyed(account));
    }

    /** Somebody has a question, a complaint or a suggestion, or has it again. */
    public void caseOpened(Aggregate on, UUID account, Object fact) {
        outbox.append(Event.of(CASE_OPENED, on, fact).keyed(account));
    }

    /** A case is over. */
    public void caseClosed(Aggregate on, UUID account, Object fact) {
        outbox.append(Event.of(CASE_CLOSED, on, fact).keyed(account));
    }

    /** An account became a risk. */
    public void riskChanged(Aggregate assessment, UUID account, Object fact) {
        outbox.append(Event.of(RISK_CHANGED, assessment, fact).keyed(account));
    }

    /** It goes much better or worse with an account. */
    public void healthChanged(Aggregate assessment, UUID account, Object fact) {
        outbox.append(Event.of(HEALTH_CHANGED, assessment, fact).keyed(account));
    }

    /** People are invited to trade events, have answered, were there. */
    public void invitations(Map<? extends Aggregate, Told> facts) {
        told(INVITATION, facts);
    }

    /** Account plans were submitted, decided on, superseded. */
    public void accountPlans(Map<? extends Aggregate, Told> facts) {
        told(ACCOUNT_PLAN, facts);
    }

    private void told(EventType type, Map<? extends Aggregate, Told> facts) {
        outbox.appendAll(
                facts.entrySet().stream()
                        .map(told ->
                                Event.of(type, told.getKey(), told.getValue().fact())
                                        .keyed(told.getValue().key()))
                        .toList());
    }

    /** Accounts have entered or left a segment, whose membership the caller has locked. */
    public void segmentMemberships(List<SegmentStep> steps) {
        outbox.appendAll(
                steps.stream()
                        .map(step ->
                                Event.of(
                                                SEGMENT_MEMBERSHIP,
                                                step.membership(),
                                                step.step(),
                                                step.fact())
                                        .keyed(step.account()))
                        .toList());
    }

    private void state(StateTopic topic, Aggregate subject, Object record) {
        outbox.append(stating(topic, subject, record));
    }

    private Event stating(StateTopic topic, Aggregate subject, Object record) {
        return Event.stating(
                topic.type(),
                subject,
                version -> mapper.<ObjectNode>valueToTree(record).put("version", version));
    }

    private void erased(StateTopic topic, Aggregate subject) {
        outbox.append(
                Event.stating(
                        topic.type(),
                        subject,
                        version ->
                                mapper.createObjectNode()
                                        .put("id", subject.id().toString())
                                        .put("version", version)
                                        .put("erased", true)));
    }
}

package org.setu.platform.event;

/** Names of the Kafka headers of an event: CloudEvents 1.0 in binary mode, and Setu's own. */
public final class EventHeaders {

    /** UUIDv7; the same for every delivery of one event. */
    public static final String ID = "ce_id";

    /** The service that tells: {@code /setu/<service>}. */
    public static final String SOURCE = "ce_source";

    public static final String TYPE = "ce_type";

    /** The aggregate that the event is about. */
    public static final String SUBJECT = "ce_subject";

    /** When it happened, RFC 3339 in UTC. */
    public static final String TIME = "ce_time";

    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String SPECIFICATION_VERSION = "ce_specversion";
    public static final String CONTENT_TYPE = "content-type";

    /** W3C trace context; absent where no request stands behind the event. */
    public static final String TRACE_PARENT = "traceparent";

    /** The subject's version after the change; grows along a subject's events. */
    public static final String AGGREGATE_VERSION = "aggregateversion";

    /** Who did it, see {@link org.setu.platform.access.Caller#actor()}. */
    public static final String ACTOR = "actor";

    /** The staff member who was represented, if any. */
    public static final String ACTING_FOR = "actingfor";

    /** The event whose handling led to this one, if any. */
    public static final String CAUSATION_ID = "causationid";

    private EventHeaders() {}
}

package org.setu.platform.outbox;

/**
 * Kafka does not take this row, however often it is sent: too large, not allowed, no such topic.
 */
public class RowRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String label;

    RowRefusedException(int position, OutboxRow row, Throwable cause) {
        super(row.label() + " on " + row.topic() + " is refused: " + cause.getMessage(), cause);
        this.position = position;
        this.label = row.label();
    }

    /** Its place in the batch, from 0. */
    public int position() {
        return position;
    }

    /** Names the event. */
    public String label() {
        return label;
    }
}

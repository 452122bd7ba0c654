package org.setu.client.lead;

import java.util.List;

/** A feature that knows what is asked of leads says what still stands in the way of one. */
public interface QualificationCheck {

    /** What a lead does not fulfil yet, for people; nothing if it may be qualified. */
    List<String> missing(Lead lead);
}

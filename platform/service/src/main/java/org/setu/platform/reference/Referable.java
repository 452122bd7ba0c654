package org.setu.platform.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.UUID;

/** A kind of record that client-service owns and requests to this service may name. */
public interface Referable {

    /** The last part of its owner's internal route: {@code /internal/v1/<route>/<id>}. */
    String route();

    /** One of them, in words: {@code an account}. */
    String title();

    /** The fields of request bodies that name one. */
    Set<String> fields();

    /** Whether all that is needed of it is known here. */
    boolean known(UUID id);

    /**
     * Takes over its owner's answer, in the transaction that is open; what came from the topic
     * meanwhile and is newer stays.
     */
    void keep(JsonNode answer);
}

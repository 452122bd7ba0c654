package org.setu.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.setu.platform.json.StrictJson;

/**
 * Reads event bodies. Unlike requests, they may have fields that the reader does not know: a newer
 * producer adds optional ones within the same version.
 */
final class EventJson {

    static final ObjectMapper MAPPER = mapper();

    private EventJson() {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = StrictJson.mapper().registerModule(new JavaTimeModule());
        return mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }
}

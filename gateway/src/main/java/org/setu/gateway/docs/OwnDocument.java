package org.setu.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI document of what the gateway answers itself; no framework knows enough of it. */
final class OwnDocument {

    /** How it is called in the merged document where its names clash with those of a service. */
    static final String NAME = "gateway";

    private OwnDocument() {}

    static JsonNode read() {
        try (InputStream document = OwnDocument.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

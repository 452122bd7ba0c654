package org.setu.platform.command;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer of a request that was done. */
record StoredAnswer(
        byte[] requestHash,
        int status,
        Map<String, String> headers,
        byte[] body,
        @Nullable UUID unit) {}

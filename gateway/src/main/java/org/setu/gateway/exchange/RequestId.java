package org.setu.gateway.exchange;

import org.jspecify.annotations.Nullable;
import org.setu.platform.id.Ids;

/** The id under which a request is found in all logs. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /** The caller's id if it is a UUID, a new one otherwise: it goes into logs as it is. */
    public static String of(@Nullable String sent) {
        return sent != null && isUuid(sent) ? sent : Ids.next().toString();
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !Hex.isLower(c)) {
                return false;
            }
        }
        return true;
    }
}

package org.setu.notification.inbox.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.setu.notification.inbox.InboxEntry;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.problem.ProblemException;

/** What the inbox can be asked: the newest entry first, unless the caller wants it otherwise. */
final class InboxListing {

    static final FieldType<Long> POSITION =
            new FieldType<>("a whole number", Long::valueOf, Object::toString);

    static final Listing<InboxEntry> ENTRIES =
            Listing.of(InboxEntry.class)
                    .filter("topic", FieldType.TEXT)
                    .filter("urgency", FieldType.TEXT)
                    .filter("accountId", FieldType.ID)
                    .filter("aboutId", FieldType.ID)
                    .filter("createdAt", FieldType.INSTANT)
                    .filter("readAt", FieldType.INSTANT)
                    .filter("position", POSITION)
                    .sort("position", POSITION, InboxEntry::position);

    private InboxListing() {}

    /** The query string with {@code unread} and the order put in the listing's own terms. */
    static MultivaluedMap<String, String> asked(MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        parameters.forEach((name, values) -> asked.put(name, List.copyOf(values)));
        asked.putIfAbsent("sort", List.of("-position"));
        List<String> unread = asked.remove("unread");
        if (unread != null) {
            if (!unread.equals(List.of("true")) && !unread.equals(List.of("false"))) {
                throw ProblemException.invalidParameter("unread", "must be true or false");
            }
            asked.put("readAt[null]", unread);
        }
        return asked;
    }
}

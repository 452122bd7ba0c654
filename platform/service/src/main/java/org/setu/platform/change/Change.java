package org.setu.platform.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a record since a reader looked last.
 *
 * @param id of the record
 * @param change what the reader does about it
 * @param record as it is now; absent if merged or gone
 * @param mergedInto the record that lives on in its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change<V>(UUID id, Marker change, @Nullable V record, @Nullable UUID mergedInto) {

    /** What a reader does about a change. */
    public enum Marker {
        /** Store the record. */
        PRESENT,
        /** Store the record; it is in no list any more. */
        ARCHIVED,
        /** Look at {@code mergedInto} instead. */
        MERGED,
        /** Forget it: it was removed, or the caller may not see it any more. */
        GONE
    }

    /** A record that is there, in lists or in the archive. */
    public static <V> Change<V> of(UUID id, V record, boolean archived) {
        return new Change<>(id, archived ? Marker.ARCHIVED : Marker.PRESENT, record, null);
    }

    /** A record that lives on in another one. */
    public static <V> Change<V> merged(UUID id, UUID into) {
        return new Change<>(id, Marker.MERGED, null, into);
    }

    static <V> Change<V> gone(UUID id) {
        return new Change<>(id, Marker.GONE, null, null);
    }
}

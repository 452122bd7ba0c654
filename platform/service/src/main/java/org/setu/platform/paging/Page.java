package org.setu.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order asked for
 * @param next where the next page starts, opaque; null on the last page
 * @param total how many there are, if it was asked for
 * @param totalIsLowerBound true if there are more than were counted
 */
public record Page<V>(
        List<V> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean totalIsLowerBound) {

    /** The same page of something else. */
    public <W> Page<W> map(Function<V, W> view) {
        return new Page<>(items.stream().map(view).toList(), next, total, totalIsLowerBound);
    }
}

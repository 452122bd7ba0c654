package org.setu.gateway.page;

import java.util.Map;
import java.util.Objects;
import org.setu.gateway.overview.OverviewPart;

/** An account, and what there is about it from every service. */
public record Overview(Part account, Map<OverviewPart, Section> parts) {

    public Section part(String name) {
        return Objects.requireNonNull(parts.get(OverviewPart.valueOf(name)));
    }
}

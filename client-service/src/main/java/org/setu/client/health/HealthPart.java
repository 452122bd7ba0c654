package org.setu.client.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing by which a component is judged.
 *
 * @param points 0 to 100; absent where nothing is known: that lowers the confidence, never the
 *     score
 * @param detail for people
 */
public record HealthPart(
        @Schema(examples = "80") @Nullable Integer points,
        @Schema(examples = "3 of 5 people were in contact in the last 180 days") String detail) {

    static HealthPart known(long points, String detail) {
        return new HealthPart((int) Math.clamp(points, 0, 100), detail);
    }

    static HealthPart missing(String detail) {
        return new HealthPart(null, detail);
    }
}

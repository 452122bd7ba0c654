package org.setu.client.competitor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Remark;

/**
 * How a competitor stands (the classic four fields), the weightiest first in each.
 *
 * @param strengths what he does better than we
 * @param weaknesses what we do better than he
 * @param opportunities what could help us against him
 * @param threats what he could do to us
 */
@Embeddable
public record Swot(
        @Schema(examples = "[\"Spare parts within a day\"]")
                @Column(nullable = false)
                @Size(max = 20)
                List<@NotNull @Remark String> strengths,
        @Schema(examples = "[\"No service in the south\"]")
                @Column(nullable = false)
                @Size(max = 20)
                List<@NotNull @Remark String> weaknesses,
        @Schema(examples = "[\"Their frame contracts end in 2027\"]")
                @Column(nullable = false)
                @Size(max = 20)
                List<@NotNull @Remark String> opportunities,
        @Schema(examples = "[\"Builds a plant in Pune\"]") @Column(nullable = false) @Size(max = 20)
                List<@NotNull @Remark String> threats) {

    /** Nothing is known. */
    public static final Swot NOTHING = new Swot(null, null, null, null);

    /** What is absent is empty. */
    public Swot(
            @Nullable List<String> strengths,
            @Nullable List<String> weaknesses,
            @Nullable List<String> opportunities,
            @Nullable List<String> threats) {
        this.strengths = known(strengths);
        this.weaknesses = known(weaknesses);
        this.opportunities = known(opportunities);
        this.threats = known(threats);
    }

    private static List<String> known(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}

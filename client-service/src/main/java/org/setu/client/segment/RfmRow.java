package org.setu.client.segment;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Sum;

/**
 * How an account buys, and how it stands among the others.
 *
 * @param recencyDays since the last deal was won
 * @param frequency deals that were won in the months that count
 * @param monetary what they were worth, in the one currency that counts
 * @param recencyScore 1 to 5, 5 for those that bought last
 * @param frequencyScore 1 to 5, 5 for those that buy most often
 * @param monetaryScore 1 to 5, 5 for those that buy most
 * @param code the three scores, such as 555; null unless there are all three
 * @param reason why one is missing
 */
@Schema(name = "RfmRow")
public record RfmRow(
        UUID accountId,
        @Schema(examples = "Isdom") String accountName,
        @Nullable LocalDate lastWonOn,
        @Nullable Long recencyDays,
        @Nullable Long frequency,
        @Nullable Sum monetary,
        @Nullable Integer recencyScore,
        @Nullable Integer frequencyScore,
        @Nullable Integer monetaryScore,
        @Schema(examples = "543") @Nullable String code,
        @Nullable RfmReason reason) {

    static RfmRow of(Tuple row, RfmAsked asked) {
        LocalDate last = row.get("lastWon", LocalDate.class);
        BigDecimal monetary = row.get("monetary", BigDecimal.class);
        Integer r = score(row, "r");
        Integer f = score(row, "f");
        Integer m = score(row, "m");
        return new RfmRow(
                row.get("id", UUID.class),
                row.get("name", String.class),
                last,
                last == null ? null : ChronoUnit.DAYS.between(last, asked.asOf()),
                last == null ? null : ((Number) row.get("frequency")).longValue(),
                monetary == null ? null : Sum.of(monetary, asked.currency()),
                r,
                f,
                m,
                code(r, f, m),
                RfmReason.of(r, m));
    }

    static @Nullable Integer score(Tuple row, String name) {
        Object score = row.get(name);
        return score == null ? null : ((Number) score).intValue();
    }

    static @Nullable String code(@Nullable Integer r, @Nullable Integer f, @Nullable Integer m) {
        return r == null || f == null || m == null ? null : "" + r + f + m;
    }
}

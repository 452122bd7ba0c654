package org.setu.client.lead.qualification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody answers to a question. */
public record AnswerDetails(UUID criterionId, Answer answer, @Nullable String note) {

    /** Whether it says anything at all. */
    boolean isSomething() {
        return answer != Answer.UNKNOWN || note != null;
    }
}

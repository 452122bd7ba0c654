package org.setu.platform.command;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * For requests that are done {@link InSteps}: their command, which repeats an earlier answer, comes
 * last. Whoever asks first does not call the other system again for a repeat.
 */
@ApplicationScoped
public class EarlierAnswer {

    private final RequestKey key;
    private final IdempotentAnswers answers;

    EarlierAnswer(RequestKey key, IdempotentAnswers answers) {
        this.key = key;
        this.answers = answers;
    }

    /** Whether this request, by its {@code Idempotency-Key}, was done before. */
    public boolean isKept() {
        IdempotencyKey current = key.current();
        return current != null && answers.find(current).isPresent();
    }
}

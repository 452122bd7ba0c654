package org.setu.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RetryableTest {

    @Test
    void whatAnotherTransactionCausedIsTriedAgain() {
        assertThat(Retryable.is(wrapped(new SQLException("", "40001")))).isTrue();
        assertThat(Retryable.is(wrapped(new SQLException("", "40P01")))).isTrue();
        assertThat(Retryable.is(wrapped(new OptimisticLockException()))).isTrue();
    }

    @Test
    void whatWouldFailAgainIsNot() {
        assertThat(Retryable.is(wrapped(new SQLException("", "23505")))).isFalse();
        assertThat(Retryable.is(new IllegalStateException())).isFalse();
    }

    private static RuntimeException wrapped(Exception cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}

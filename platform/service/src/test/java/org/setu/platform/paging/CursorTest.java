package org.setu.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.problem.ProblemException;

class CursorTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    @Test
    void readsBackWhatItWrote() {
        Cursor cursor = new Cursor("-name", "Zeile 1\nZeile 2 देव", ID);
        assertThat(Cursor.read(cursor.token(), "-name")).isEqualTo(cursor);
    }

    @Test
    void belongsToOneSort() {
        String token = new Cursor("name", "a", ID).token();
        assertThatThrownBy(() -> Cursor.read(token, "-name")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "bmFtZQ", "bmFtZQpub3QtYS11dWlkCmE"})
    void refusesWhatItDidNotWrite(String token) {
        assertThatThrownBy(() -> Cursor.read(token, "name")).isInstanceOf(ProblemException.class);
    }
}

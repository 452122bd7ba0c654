package org.setu.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static Form form(String text) throws Form.Malformed {
        return Form.read(Buffer.buffer(text));
    }

    @Test
    void fieldsAreDecoded() throws Form.Malformed {
        Form form = form("note=%D0%94%D0%B0+%26+a%0D%0Ab&empty=&alone");
        assertThat(form.text("note")).isEqualTo("Да & a\nb");
        assertThat(form.text("empty")).isEmpty();
        assertThat(form.text("alone")).isEmpty();
        assertThat(form.text("nowhere")).isEmpty();
        assertThat(form("").fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%C3%28", "a=%ff", "a=%00", "a=1&a=2"})
    void whatIsNotOneValidTextPerFieldIsRefused(String text) {
        assertThatThrownBy(() -> form(text)).isInstanceOf(Form.Malformed.class);
    }

    @Test
    void aFormHasABoundedNumberOfFields() {
        StringBuilder many = new StringBuilder("x=1");
        for (int i = 0; i < 50; i++) {
            many.append("&f").append(i).append("=1");
        }
        assertThatThrownBy(() -> form(many.toString())).isInstanceOf(Form.Malformed.class);
    }
}

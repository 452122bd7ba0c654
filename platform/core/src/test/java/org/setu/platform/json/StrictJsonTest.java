package org.setu.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.money.Money;

class StrictJsonTest {

    enum Colour {
        RED
    }

    record Sample(
            String name,
            int count,
            BigDecimal rate,
            Boolean flag,
            Colour colour,
            Money price,
            Instant at,
            LocalDate on,
            Duration within) {}

    private final ObjectMapper mapper = StrictJson.mapper().registerModule(new JavaTimeModule());

    @Test
    void readsWhatIsRight() throws JsonProcessingException {
        Sample sample =
                mapper.readValue(
                        """
                        {"name":"Ирина देव 王","count":3,"rate":1.25,"flag":true,"colour":"RED",
                         "price":{"amount":"12.50","currency":"EUR"},
                         "at":"2026-11-30T09:15:00+05:30","on":"2026-11-30","within":"PT1H30M"}\
                        """,
                        Sample.class);
        assertThat(sample.name()).isEqualTo("Ирина देव 王");
        assertThat(sample.price()).isEqualTo(Money.of("12.5", "EUR"));
        assertThat(sample.at()).isEqualTo("2026-11-30T03:45:00Z");
        assertThat(sample.on()).isEqualTo("2026-11-30");
        assertThat(sample.within()).hasMinutes(90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unknown\":1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} {}",
                "{\"name\":\"a\"} x",
                "{\"name\":1}",
                "{\"name\":true}",
                "{\"count\":\"1\"}",
                "{\"count\":1.5}",
                "{\"count\":null}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"colour\":0}",
                "{\"colour\":\"\"}",
                "{\"colour\":\"BLUE\"}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"rate\":1e3000000}",
                "{\"rate\":1e-3000000}",
                "{\"rate\":\"1\"}",
                "{\"rate\":123456789012345678901234567890123456789}",
                "{\"price\":{\"amount\":1,\"currency\":\"EUR\"}}",
                "{\"price\":{\"amount\":\"1e5\",\"currency\":\"EUR\"}}",
                "{\"price\":{\"amount\":\"NaN\",\"currency\":\"EUR\"}}",
                "{\"price\":{\"amount\":\"1\",\"currency\":\"EURO\"}}",
                "{\"price\":{\"amount\":\"1\"}}",
                "{\"at\":1796000000}",
                "{\"at\":1796000000.5}",
                "{\"at\":\"1796000000\"}",
                "{\"at\":\"\"}",
                "{\"at\":\"tomorrow\"}",
                "{\"on\":20000}",
                "{\"on\":[2026,11,30]}",
                "{\"on\":\" \"}",
                "{\"on\":\"+10000-01-01\"}",
                "{\"on\":\"-0001-12-31\"}",
                "{\"at\":\"+999999999-12-31T00:00:00Z\"}",
                "{\"within\":3600}",
                "{\"within\":\"3600\"}",
                "{'name':'a'}",
                "[]",
                ""
            })
    void refusesWhatIsWrong(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Sample.class))
                .isInstanceOfAny(JsonProcessingException.class, IllegalArgumentException.class);
    }

    @Test
    void refusesDeepNesting() {
        String deep = "[".repeat(33) + "]".repeat(33);
        assertThatThrownBy(() -> mapper.readValue(deep, List.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}

package org.setu.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaCommandTest {

    @ParameterizedTest
    @CsvSource({",2,true", ",3,true", ",4,false", "quick,16,true", "well,2,false"})
    void fewProcessorsCompileQuicklyUnlessToldOtherwise(
            @Nullable String compile, int processors, boolean quickly) {
        assertThat(JavaCommand.options(compile, processors).contains("-XX:TieredStopAtLevel=1"))
                .isEqualTo(quickly);
    }
}

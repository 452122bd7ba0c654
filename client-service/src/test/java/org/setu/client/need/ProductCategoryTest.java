package org.setu.client.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.platform.problem.ProblemException;

class ProductCategoryTest {

    @ParameterizedTest
    @CsvSource({
        "vans, VANS",
        "Delivery  vans, DELIVERY VANS",
        "'Delivery\u00a0vans', DELIVERY VANS",
        "грузовики, ГРУЗОВИКИ",
        "गाड़ियाँ, गाड़ियाँ",
        "'cafe\u0301', CAFÉ",
        "ﬁlter, FILTER"
    })
    void aCategoryHasOneSpelling(String text, String spelling) {
        assertThat(ProductCategory.of(text)).isEqualTo(spelling);
        assertThat(ProductCategory.of(spelling)).isEqualTo(spelling);
    }

    @Test
    void capitalsCountForTheLength() {
        assertThat(ProductCategory.of("ß".repeat(50))).hasSize(100);
        assertThatThrownBy(() -> ProductCategory.of("ß".repeat(51)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ProductCategory.of(" ")).isInstanceOf(ProblemException.class);
    }
}

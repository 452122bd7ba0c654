package org.setu.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme cor|'acme':* & 'cor':*",
                "Müller & Söhne|'Müller':* & 'Söhne':*",
                "श्री देव|'श्री':* & 'देव':*",
                "a'b:* | 'a':* & 'b':*",
                "'--'|''",
            })
    void everyWordIsAlsoABeginning(String typed, String query) {
        assertThat(SearchWords.query(typed)).isEqualTo(query);
    }
}

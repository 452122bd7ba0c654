package org.setu.client.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.setu.client.lead.LeadSource;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.RowResult.RowNote;
import org.setu.platform.money.Money;

import java.util.Map;

class CellsTest {

    @Test
    void goodCellsAreRead() {
        Cells cells =
                cells(
                        Map.of(
                                "year", "1996",
                                "source", "competitor client",
                                "country", "kenya",
                                "amount", "1100.04",
                                "currency", "USD",
                                "mails", " a@b ; ;c@d"));
        assertThat(cells.integer("year")).isEqualTo(1996);
        assertThat(cells.oneOf("source", LeadSource.class)).isEqualTo(LeadSource.COMPETITOR_CLIENT);
        assertThat(cells.country("country")).isEqualTo("KE");
        assertThat(cells.money("amount", "currency")).isEqualTo(Money.of("1100.04", "USD"));
        assertThat(cells.texts("mails")).containsExactly("a@b", "c@d");
        assertThat(cells.isValid()).isTrue();
    }

    @Test
    void blankCellsAreNothing() {
        Cells cells = cells(Map.of());
        assertThat(cells.integer("year")).isNull();
        assertThat(cells.money("amount", "currency")).isNull();
        assertThat(cells.texts("mails")).isEmpty();
        assertThat(cells.reference("owner", text -> null)).isNull();
        assertThat(cells.isValid()).isTrue();
    }

    @Test
    void everyBadCellIsNamed() {
        Cells cells =
                cells(
                        Map.of(
                                "year", "nineteen",
                                "source", "moon",
                                "country", "Atlantis",
                                "amount", "1e9",
                                "owner", "Nobody"));
        cells.integer("year");
        cells.oneOf("source", LeadSource.class);
        cells.country("country");
        cells.money("amount", "currency");
        cells.reference("owner", text -> null);
        assertThat(cells.invalid().notes())
                .extracting(RowNote::field)
                .containsExactly("year", "source", "country", "amount", "owner");
    }

    private static Cells cells(Map<String, String> fields) {
        return new Cells(new ImportRow(2, fields));
    }
}

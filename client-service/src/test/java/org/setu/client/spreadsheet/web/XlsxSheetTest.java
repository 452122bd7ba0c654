package org.setu.client.spreadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxSheetTest {

    private static List<List<Object>> writtenAndRead(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        List<String> columns =
                IntStream.range(0, rows.getFirst().size()).mapToObj(at -> "c" + at).toList();
        XlsxSheet.write(new Table("cells", columns, rows), output);
        List<List<Object>> read = new ArrayList<>(SheetContent.of(output.toByteArray()));
        assertThat(read.removeFirst()).isEqualTo(columns);
        return read;
    }

    private static Object cell(Object written) throws IOException {
        return writtenAndRead(List.of(List.of(written))).getFirst().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+4930123456",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "'quoted",
                "007",
                "12345678901234567890",
                "1E5",
                "TRUE",
                "<b>&amp;\"</b>",
                " kept ",
                "two\nlines",
                "\u0395\u03bb\u03bb\u03ac\u03b4\u03b1",
                "\u092e\u0941\u0902\u092c\u0908",
                "\u6771\u4eac",
                "\ud83d\ude80 \ud842\udfb7"
            })
    void textComesBackAsTextWhateverItLooksLike(String text) throws IOException {
        assertThat(cell(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "25000.00", "999999999999999", "0.000000123456789"})
    void aNumberThatASpreadsheetHoldsExactlyIsOne(String number) throws IOException {
        assertThat((BigDecimal) cell(new BigDecimal(number))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "-0.1234567890123456", "9007199254740993"})
    void aNumberThatItWouldRoundStaysText(String number) throws IOException {
        assertThat(cell(new BigDecimal(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-03-01", "2026-02-28", "2028-02-29", "9999-12-31"})
    void aDayIsADate(String day) throws IOException {
        assertThat(cell(LocalDate.parse(day))).isEqualTo(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1900-02-28", "+10000-01-01"})
    void aDayThatSpreadsheetsCountDifferentlyStaysText(String day) throws IOException {
        assertThat(cell(LocalDate.parse(day))).isEqualTo(day);
    }

    @Test
    void whatIsUnknownIsAnEmptyCellAndAnswersAreAnswers() throws IOException {
        assertThat(writtenAndRead(List.of(Arrays.asList(true, null, false, 7, "end"))))
                .containsExactly(Arrays.asList(true, null, false, new BigDecimal(7), "end"));
    }

    @Test
    void textThatIsTooLongIsCutAtAWholeCharacterAndSaysSo() throws IOException {
        assertThat(cell("x".repeat(32_767))).isEqualTo("x".repeat(32_767));
        assertThat(cell("x".repeat(32_768))).isEqualTo("x".repeat(32_766) + "\u2026");
        assertThat(cell("x".repeat(32_765) + "\ud83d\ude80" + "y"))
                .isEqualTo("x".repeat(32_765) + "\u2026");
    }

    @Test
    void charactersThatNoWorkbookCanHoldDoNotSpoilTheFile() throws IOException {
        assertThat(cell("be\u0001fore\uffff!")).asString().startsWith("be").endsWith("!");
    }

    @Test
    void allRowsAreThereInOrderBeyondWhatIsWrittenAtOnce() throws IOException {
        List<List<Object>> rows =
                Stream.iterate(0, at -> at + 1)
                        .limit(1_001)
                        .map(at -> List.<Object>of(new BigDecimal(at), "row " + at))
                        .toList();
        assertThat(writtenAndRead(rows)).isEqualTo(rows);
    }
}

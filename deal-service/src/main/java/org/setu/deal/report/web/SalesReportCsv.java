package org.setu.deal.report.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.setu.deal.report.Figures;
import org.setu.deal.report.SalesReport;

/** The sales report as a table for spreadsheets; no cell starts like a formula. */
final class SalesReportCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader(
                            "key",
                            "label",
                            "won",
                            "lost",
                            "open",
                            "won_amount",
                            "win_rate_percent",
                            "cycle_mean_days",
                            "cycle_median_days",
                            "open_amount",
                            "weighted_open_amount",
                            "currency",
                            "as_of",
                            "other_currencies")
                    .get();

    private SalesReportCsv() {}

    /** One line per group, and the total as the last one. */
    static String of(SalesReport report) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (SalesReport.Group group : report.groups()) {
                line(printer, report, group.key(), group.label(), group.figures());
            }
            line(printer, report, "total", "Total", report.total());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void line(
            CSVPrinter printer,
            SalesReport report,
            @Nullable String key,
            @Nullable String label,
            Figures figures)
            throws IOException {
        printer.printRecord(
                safe(key),
                safe(label),
                figures.won(),
                figures.lost(),
                figures.open(),
                figures.wonAmount().plainAmount(),
                figures.winRate(),
                figures.cycleMeanDays(),
                figures.cycleMedianDays(),
                figures.openAmount().plainAmount(),
                figures.weightedOpenAmount().plainAmount(),
                report.currency(),
                report.asOf(),
                figures.otherCurrencies());
    }

    /** Text that a spreadsheet would calculate is told by an apostrophe that it is text. */
    static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

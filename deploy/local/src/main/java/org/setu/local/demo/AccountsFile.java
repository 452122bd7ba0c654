package org.setu.local.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The accounts as published, with two columns more: who owns them, and the revenue in dollars
 * instead of millions.
 */
final class AccountsFile {

    static final String OWNER = "owner";
    static final String REVENUE = "revenue_usd";

    private AccountsFile() {}

    static byte[] withOwners(CrmSales data) {
        Map<String, String> owners = data.owners();
        try (Reader reader =
                        Files.newBufferedReader(data.directory().resolve(CrmSales.ACCOUNTS));
                CSVParser parser = CSVParser.parse(reader, CrmSales.FORMAT);
                StringWriter text = new StringWriter();
                CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> header = new ArrayList<>(parser.getHeaderNames());
            header.add(OWNER);
            header.add(REVENUE);
            printer.printRecord(header);
            for (CSVRecord row : parser) {
                List<String> cells = new ArrayList<>(row.toList());
                cells.add(owners.getOrDefault(row.get("account"), ""));
                cells.add(
                        new BigDecimal(row.get("revenue")).movePointRight(6).toPlainString());
                printer.printRecord(cells);
            }
            printer.flush();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demonstration data", e);
        }
    }
}

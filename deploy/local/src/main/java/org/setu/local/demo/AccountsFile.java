package org.setu.local.demo;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The accounts as published, with one column more: who owns them. */
final class AccountsFile {

    static final String OWNER = "owner";

    private AccountsFile() {}

    static byte[] withOwners(CrmSales data) {
        Map<String, String> owners = data.owners();
        try (Reader reader = Files.newBufferedReader(data.directory().resolve(CrmSales.ACCOUNTS));
                CSVParser parser = CSVParser.parse(reader, CrmSales.FORMAT);
                StringWriter text = new StringWriter();
                CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> header = new ArrayList<>(parser.getHeaderNames());
            header.add(OWNER);
            printer.printRecord(header);
            for (CSVRecord row : parser) {
                List<String> cells = new ArrayList<>(row.toList());
                cells.add(owners.getOrDefault(row.get("account"), ""));
                printer.printRecord(cells);
            }
            printer.flush();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demonstration data", e);
        }
    }
}

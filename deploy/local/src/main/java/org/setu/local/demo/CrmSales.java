package org.setu.local.demo;

import static java.util.stream.Collectors.groupingBy;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The data set "CRM Sales Opportunities" as its files say it. */
record CrmSales(
        Path directory,
        List<String> accounts,
        List<Agent> agents,
        List<Opportunity> opportunities) {

    static final String ACCOUNTS = "accounts.csv";
    static final String PRODUCTS = "products.csv";
    static final String OPPORTUNITIES = "sales_pipeline.csv";

    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    record Agent(String name, String manager, String office) {}

    /** An opportunity as far as the loading itself looks at it. */
    record Opportunity(String agent, String account, boolean won, BigDecimal value) {}

    static CrmSales read(Path directory) {
        return new CrmSales(
                directory,
                rows(directory, ACCOUNTS, row -> row.get("account")),
                rows(
                        directory,
                        "sales_teams.csv",
                        row ->
                                new Agent(
                                        row.get("sales_agent"),
                                        row.get("manager"),
                                        row.get("regional_office"))),
                rows(directory, OPPORTUNITIES, CrmSales::opportunity));
    }

    private static Opportunity opportunity(CSVRecord row) {
        String value = row.get("close_value");
        return new Opportunity(
                row.get("sales_agent"),
                row.get("account"),
                row.get("deal_stage").equals("Won"),
                value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value));
    }

    private static <T> List<T> rows(Path directory, String file, Function<CSVRecord, T> row) {
        try (Reader reader = Files.newBufferedReader(directory.resolve(file));
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            return parser.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demonstration data", e);
        }
    }

    Set<String> offices() {
        Set<String> offices = new LinkedHashSet<>();
        agents.forEach(agent -> offices.add(agent.office()));
        return offices;
    }

    /** Managers with their regional office, by name. */
    Map<String, String> managers() {
        Map<String, String> managers = new TreeMap<>();
        agents.forEach(agent -> managers.put(agent.manager(), agent.office()));
        return managers;
    }

    /**
     * The owner of each account: the agent with the most won value there, the first by name among
     * equals.
     */
    Map<String, String> owners() {
        Map<String, List<Opportunity>> won =
                opportunities.stream()
                        .filter(Opportunity::won)
                        .collect(groupingBy(Opportunity::account));
        Map<String, String> owners = new TreeMap<>();
        for (String account : accounts) {
            owners.put(
                    account,
                    most(won.getOrDefault(account, List.of())).orElseGet(this::firstAgent));
        }
        return owners;
    }

    private static Optional<String> most(List<Opportunity> won) {
        Map<String, BigDecimal> byAgent = new TreeMap<>();
        won.forEach(it -> byAgent.merge(it.agent(), it.value(), BigDecimal::add));
        return byAgent.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                        Map.Entry<String, BigDecimal>::getValue,
                                        Comparator.reverseOrder())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private String firstAgent() {
        return agents.stream().map(Agent::name).sorted().findFirst().orElseThrow();
    }
}

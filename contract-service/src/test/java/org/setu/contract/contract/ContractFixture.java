package org.setu.contract.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.setu.contract.contract.ContractVersion.Cause;
import org.setu.contract.language.Language;
import org.setu.contract.person.Person;
import org.setu.contract.template.TemplateText;
import org.setu.platform.money.Money;

/** Contracts from the standard template, without a database. */
public final class ContractFixture {

    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    public static final Person OLGA = new Person(new UUID(0, 0xe1), "Olga Ivanova");
    public static final Person ASHA = new Person(new UUID(0, 0xe2), "Asha Rao");
    public static final UUID PRODUCT = new UUID(0, 0xc1);

    private final Contract contract;
    private final ContractVersion first;

    private ContractFixture(Contract contract, ContractVersion first) {
        this.contract = contract;
        this.first = first;
    }

    /** A draft that Asha asked for. */
    public static ContractFixture aDraft(Language language) {
        Terms terms = terms(language);
        Origin origin =
                new Origin(
                        new UUID(0, 0xd1),
                        "D-2026-000123",
                        "GTX",
                        new UUID(0, 0xa1),
                        "Q-2026-000077",
                        "SUPPLY",
                        1);
        ContractText text =
                new FillingTemplate(new Supplier())
                        .fill(
                                standard(language),
                                "K-2026-000042",
                                terms,
                                origin,
                                LocalDate.of(2026, 11, 24));
        Contract contract =
                new Contract("K-2026-000042", terms, origin, text.title(), List.of(), NOW);
        ContractVersion first =
                contract.write(
                        new Writing(text, Cause.DRAFTED, ASHA, Set.of(ASHA.id()), null, NOW));
        return new ContractFixture(contract, first);
    }

    /** One that the partner sees. */
    public static ContractFixture inNegotiation() {
        ContractFixture fixture = aDraft(Language.EN);
        fixture.contract.advance(ContractState.Transition.SUBMIT, NOW);
        fixture.contract.negotiate(fixture.first, NOW);
        return fixture;
    }

    /** One that waits for its approval. */
    public static ContractFixture inApproval() {
        ContractFixture fixture = inNegotiation();
        fixture.contract.advance(ContractState.Transition.REQUEST_APPROVAL, NOW);
        return fixture;
    }

    /** One that holds. */
    public static ContractFixture active() {
        ContractFixture fixture = inApproval();
        Contract contract = fixture.contract;
        contract.approve(OLGA, Set.of(OLGA.id()), contract.textHash(), NOW);
        contract.sendToSign(NOW);
        contract.sign(NOW);
        contract.advance(ContractState.Transition.ACTIVATE, NOW);
        return fixture;
    }

    public Contract contract() {
        return contract;
    }

    public ContractVersion first() {
        return first;
    }

    /** Another wording of the fourth clause, by somebody. */
    public Writing rewording(Person by, Cause cause) {
        return new Writing(
                first.content().reworded("4", "The Buyer pays within 45 days."),
                cause,
                by,
                Set.of(by.id()),
                null,
                NOW);
    }

    private static Terms terms(Language language) {
        Money unit = Money.of("123456.78", currency(language));
        Money net = Money.of("1234567.80", currency(language));
        LineTerms hardware =
                new LineTerms(
                        PRODUCT,
                        "GTX-PRO",
                        "GTX Pro — промышленный модуль / औद्योगिक मॉड्यूल",
                        BigDecimal.TEN,
                        unit,
                        BigDecimal.ZERO,
                        net);
        LineTerms service =
                new LineTerms(
                        new UUID(0, 0xc2),
                        "SUPPORT",
                        "Installation and support",
                        new BigDecimal("2.5"),
                        Money.of("1000", currency(language)),
                        new BigDecimal("12.5"),
                        Money.of("2187.50", currency(language)));
        Money total = net.plus(service.net());
        return new Terms(
                language,
                new Person(new UUID(0, 0xf1), account(language)),
                ASHA,
                new PartnerContact(new UUID(0, 0xf2), "Anna Petrova", "anna@isdom.example", "ru"),
                List.of(hardware, service),
                total,
                total,
                30,
                LocalDate.of(2027, 1, 31));
    }

    private static String currency(Language language) {
        return switch (language) {
            case EN -> "EUR";
            case HI -> "INR";
            case RU -> "RUB";
        };
    }

    private static String account(Language language) {
        return switch (language) {
            case EN -> "Isdom Ltd";
            case HI -> "श्री कृष्ण उद्योग प्राइवेट लिमिटेड";
            case RU -> "ООО «Исдом»";
        };
    }

    private static TemplateText standard(Language language) {
        try {
            String sql =
                    Files.readString(
                            Path.of(
                                    "src/main/resources/db/migration",
                                    "V202611240002__standard_supply_template.sql"));
            Map<String, TemplateText> texts =
                    new ObjectMapper()
                            .readValue(sql.split("\\$json\\$")[1], new TypeReference<>() {});
            return Objects.requireNonNull(texts.get(language.tag()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Supplier() implements SupplierConfiguration {
        @Override
        public String supplierName() {
            return "Setu Demonstration Company";
        }

        @Override
        public DueDates dueDates() {
            throw new UnsupportedOperationException();
        }
    }
}

package org.setu.contract.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.ProblemException;

/** What must hold before a contract goes on. */
public final class ContractRules {

    private ContractRules() {}

    /** Nobody approves what he asked for or wrote, nor what the one he represents did. */
    static void requireOthersThanAuthors(Collection<UUID> authors, Set<UUID> involved) {
        if (!Collections.disjoint(authors, involved)) {
            throw ProblemException.forbidden(
                    "Nobody approves a contract that he, or whoever he represents, asked for or"
                            + " wrote. Another contract manager can.",
                    List.of(Roles.CONTRACT_MANAGER));
        }
    }

    static List<UUID> together(Collection<UUID> some, Collection<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** What was read is what is decided upon. */
    public static void requireThisText(String present, String named, String pointer) {
        if (!present.equals(named)) {
            throw ProblemException.invalid(
                    pointer, "is not the hash of the present text, which is " + present);
        }
    }

    static void requireNothingOpen(Contract contract) {
        if (contract.openDisagreements() > 0) {
            throw contract.state()
                    .refusal(
                            "%d disagreements are open: settle or withdraw them first."
                                    .formatted(contract.openDisagreements()),
                            List.of("settled disagreements"));
        }
    }

    static void requireValidApproval(Contract contract) {
        if (!contract.approved()) {
            throw contract.state()
                    .refusal(
                            "The present text is not approved.",
                            List.of("approval of version " + contract.textVersion()));
        }
    }

    /** A day that somebody may mean. */
    public static void requireSensible(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 2000 || day.getYear() > 2199)) {
            throw ProblemException.invalid(pointer, "must be a day between 2000 and 2199");
        }
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Words by which it is found: numbers, title, account, contact. */
    static String searchText(String number, String title, Terms terms, Origin origin) {
        String all =
                String.join(
                                " ",
                                number,
                                title,
                                terms.account().name(),
                                terms.owner().name(),
                                Objects.requireNonNullElse(origin.dealNumber(), ""),
                                Objects.requireNonNullElse(origin.dealName(), ""),
                                Objects.requireNonNullElse(origin.quoteNumber(), ""))
                        .toLowerCase(Locale.ROOT);
        // PostgreSQL takes "-2026" for a negative number; people look for 2026.
        return all + " " + all.replace('-', ' ');
    }
}

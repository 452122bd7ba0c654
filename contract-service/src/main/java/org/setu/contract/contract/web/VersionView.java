package org.setu.contract.contract.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.ContractText;
import org.setu.contract.contract.ContractVersion;
import org.setu.contract.contract.WordDiff;
import org.setu.contract.template.Clause;

/**
 * A version of the text of a contract.
 *
 * @param previousHash of the version before it; zeros for the first
 * @param textHash SHA-256 of the previous hash, a line feed, and the canonical text
 * @param canonicalText what the hash covers
 */
@Schema(name = "ContractVersion")
public record VersionView(
        UUID id,
        @Schema(examples = "2") int number,
        ContractVersion.Cause cause,
        @Schema(examples = "Supply contract") String title,
        List<Clause> clauses,
        String previousHash,
        String textHash,
        String canonicalText,
        @Nullable @Schema(examples = "Olga Ivanova") String writtenBy,
        @Nullable String note,
        Instant at) {

    static VersionView from(ContractVersion version) {
        return new VersionView(
                version.id(),
                version.number(),
                version.cause(),
                version.content().title(),
                version.content().clauses(),
                version.previousHash(),
                version.textHash(),
                version.canonicalText(),
                version.writtenByName(),
                version.note(),
                version.at());
    }

    /** What changed from one version to another. */
    @Schema(name = "ContractDiff")
    public record Diff(
            @Schema(examples = "2") int number,
            @Schema(examples = "1") int against,
            List<WordDiff.Part> title,
            List<ClauseDiff> clauses) {

        static Diff of(ContractVersion version, ContractVersion against) {
            ContractText now = version.content();
            ContractText old = against.content();
            Set<String> numbers = new LinkedHashSet<>();
            old.clauses().forEach(clause -> numbers.add(clause.number()));
            now.clauses().forEach(clause -> numbers.add(clause.number()));
            List<ClauseDiff> changed = new ArrayList<>();
            for (String number : numbers) {
                String before = words(old, number);
                String after = words(now, number);
                if (!before.equals(after)) {
                    changed.add(new ClauseDiff(number, WordDiff.of(before, after)));
                }
            }
            return new Diff(
                    version.number(),
                    against.number(),
                    WordDiff.of(old.title(), now.title()),
                    changed);
        }

        private static String words(ContractText text, String number) {
            return text.clause(number)
                    .map(clause -> clause.heading() + "\n" + clause.body())
                    .orElse("");
        }
    }

    /** A clause that changed: its heading, a line feed, its body. */
    @Schema(name = "ClauseDiff")
    public record ClauseDiff(@Schema(examples = "4") String number, List<WordDiff.Part> parts) {}
}

package org.setu.client.external;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.platform.json.Unicode;
import org.setu.platform.problem.ProblemException;

/**
 * What another system calls a record.
 *
 * @param system which system, such as {@code erp}
 * @param externalId its key there
 */
@Embeddable
public record ExternalId(
        @Column(nullable = false)
                @Schema(examples = "erp")
                @NotNull
                @jakarta.validation.constraints.Pattern(
                        regexp = "[a-z0-9][a-z0-9._-]{0,59}",
                        message = SYSTEM_RULE)
                String system,
        @Column(nullable = false)
                @JsonProperty("id")
                @Schema(examples = "10023")
                @NotNull
                @jakarta.validation.constraints.Pattern(
                        regexp = "(?U)(?!\\s)[^\\p{Cntrl}]{1,200}(?<!\\s)",
                        message = KEY_RULE)
                String externalId) {

    private static final String SYSTEM_RULE =
            "must be 1 to 60 lower-case letters, digits, dots, hyphens or underscores";
    private static final String KEY_RULE =
            "must be 1 to 200 characters, without space at either end";
    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
    private static final Pattern KEY = Pattern.compile("(?U)(?!\\s)[^\\p{Cntrl}]{1,200}(?<!\\s)");

    /**
     * A key from a path.
     *
     * @throws ProblemException (400) if it could not be stored
     */
    public static ExternalId checked(String system, String externalId) {
        if (!SYSTEM.matcher(system).matches()) {
            throw ProblemException.invalidParameter("system", SYSTEM_RULE);
        }
        if (!KEY.matcher(externalId).matches() || Unicode.problemIn(externalId).isPresent()) {
            throw ProblemException.invalidParameter("externalId", KEY_RULE);
        }
        return new ExternalId(system, externalId);
    }

    /** In an order that does not change. */
    public static List<ExternalId> sorted(Collection<ExternalId> ids) {
        return ids.stream()
                .sorted(
                        Comparator.comparing(ExternalId::system)
                                .thenComparing(ExternalId::externalId))
                .toList();
    }
}

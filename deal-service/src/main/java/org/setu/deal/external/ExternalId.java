package org.setu.deal.external;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.platform.json.Unicode;
import org.setu.platform.problem.ProblemException;

/**
 * The key of a record in another system; unique per system.
 *
 * @param system short name of the system, such as {@code crm} or {@code erp}
 * @param id the key there
 */
@Embeddable
@Schema(description = "The key of this record in another system; unique per system.")
public record ExternalId(
        @Column(name = "system", nullable = false)
                @NotNull
                @Pattern(
                        regexp = ExternalId.SYSTEM,
                        message = "must be lower case letters, digits and hyphens, at most 40")
                @Schema(examples = "crm")
                String system,
        @Column(name = "external_id", nullable = false)
                @NotBlank
                @Size(max = 200)
                @Schema(examples = "1C1I7A6R")
                String id) {

    public static final String SYSTEM = "[a-z0-9][a-z0-9-]{0,39}";

    private static final int LONGEST = 200;

    /**
     * A key from a path.
     *
     * @throws ProblemException (400) if it could not be stored
     */
    public static ExternalId checked(String system, String id) {
        if (!system.matches(SYSTEM)) {
            throw ProblemException.invalidParameter(
                    "system", "must be lower case letters, digits and hyphens, at most 40");
        }
        if (id.isBlank() || id.length() > LONGEST || Unicode.problemIn(id).isPresent()) {
            throw ProblemException.invalidParameter(
                    "externalId", "must be 1 to " + LONGEST + " characters");
        }
        return new ExternalId(system, id);
    }

    /** The keys, and this one if it is not among them. */
    public static List<ExternalId> added(List<ExternalId> keys, ExternalId key) {
        return keys.contains(key) ? keys : Stream.concat(keys.stream(), Stream.of(key)).toList();
    }

    /**
     * A record has one key in each system.
     *
     * @throws ProblemException (400) naming the second one
     */
    public static void requireOnePerSystem(List<ExternalId> keys) {
        Set<String> systems = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!systems.add(keys.get(i).system())) {
                throw ProblemException.invalid(
                        "/externalIds/" + i + "/system", "names a system a second time");
            }
        }
    }
}

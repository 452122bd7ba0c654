package org.setu.client.competitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/**
 * Everything that can be said of a competitor.
 *
 * @param aliases other names by which deals may call him
 * @param country ISO 3166-1 alpha-2
 * @param products each name once
 */
public record CompetitorDetails(
        String name,
        List<String> aliases,
        @Nullable String website,
        @Nullable String country,
        @Nullable String text,
        Swot swot,
        List<CompetitorProduct> products) {

    /**
     * Checks what the parts must be to each other.
     *
     * @throws ProblemException (400) naming the fields
     */
    public CompetitorDetails {
        List<FieldProblem> errors = new ArrayList<>();
        Set<String> called = new HashSet<>();
        requireNew(called, "/name", name, errors);
        for (int i = 0; i < aliases.size(); i++) {
            requireNew(called, "/aliases/" + i, aliases.get(i), errors);
        }
        Set<String> sold = new HashSet<>();
        for (int i = 0; i < products.size(); i++) {
            String pointer = "/products/%d/name".formatted(i);
            requireNew(sold, pointer, products.get(i).name(), errors);
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void requireNew(
            Set<String> before, String pointer, String name, List<FieldProblem> errors) {
        String key = RecognisedName.key(name);
        if (key.isEmpty()) {
            errors.add(FieldProblem.at(pointer, "has no character that can be seen"));
        }
        if (!before.add(key)) {
            errors.add(FieldProblem.at(pointer, "is named before already"));
        }
    }

    /** Where each name stands, by the key by which it is recognised. */
    Map<String, String> pointerByKey() {
        Map<String, String> pointers = new HashMap<>();
        pointers.put(RecognisedName.key(name), "/name");
        for (int i = 0; i < aliases.size(); i++) {
            pointers.put(RecognisedName.key(aliases.get(i)), "/aliases/" + i);
        }
        return pointers;
    }
}

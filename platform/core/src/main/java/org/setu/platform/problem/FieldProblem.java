package org.setu.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one part of the request.
 *
 * @param pointer JSON pointer into the body, or null for a query parameter or header
 * @param parameter name of the query parameter or header, or null for a body field
 * @param detail what was wrong and what is allowed, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(@Nullable String pointer, @Nullable String parameter, String detail) {

    /** A problem in the body. */
    public static FieldProblem at(String pointer, String detail) {
        return new FieldProblem(pointer, null, detail);
    }

    /** A problem with a query parameter or header. */
    public static FieldProblem parameter(String name, String detail) {
        return new FieldProblem(null, name, detail);
    }
}

package org.setu.platform.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemType;

/** What a refusal must look like: {@code .then().spec(ProblemMatch.problem(NOT_FOUND))}. */
public final class ProblemMatch {

    private ProblemMatch() {}

    public static ResponseSpecification problem(ProblemType type) {
        return builder(type).build();
    }

    /** A refusal that names a field of the body. */
    public static ResponseSpecification problemAt(ProblemType type, String pointer) {
        return builder(type).expectBody("errors.pointer", hasItem(pointer)).build();
    }

    /** A refusal that names a query parameter or header. */
    public static ResponseSpecification problemIn(ProblemType type, String parameter) {
        return builder(type).expectBody("errors.parameter", hasItem(parameter)).build();
    }

    private static ResponseSpecBuilder builder(ProblemType type) {
        return new ResponseSpecBuilder()
                .expectStatusCode(type.status())
                .expectContentType(Problem.MEDIA_TYPE)
                .expectBody("type", equalTo(type.uri()))
                .expectBody("status", equalTo(type.status()));
    }
}

package org.setu.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemType;

/**
 * What is shown of one part.
 *
 * @param address where the caller can ask for the same
 * @param data the page, if there is one
 * @param problem why there is none
 */
record PartView(Status status, String address, @Nullable JsonNode data, @Nullable Problem problem) {

    /** Whether the part is there. */
    enum Status {
        OK,
        /** The service is away, slow or broken: the overview is not complete. */
        UNAVAILABLE,
        /** The caller may not see such things at all. */
        FORBIDDEN
    }

    static PartView ok(String address, JsonNode data) {
        if (!data.isObject()) {
            return unavailable(
                    address, ProblemType.BAD_GATEWAY, "The service gave no valid answer.");
        }
        return new PartView(Status.OK, address, data, null);
    }

    static PartView forbidden(String address) {
        return new PartView(
                Status.FORBIDDEN, address, null, Problem.of(ProblemType.FORBIDDEN, null));
    }

    static PartView unavailable(String address, ProblemType type, String detail) {
        return new PartView(Status.UNAVAILABLE, address, null, Problem.of(type, detail));
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("status", status.name());
        json.put("href", address);
        if (data != null) {
            json.set("data", data);
        }
        if (problem != null) {
            json.set("problem", Json.tree(problem));
        }
        return json;
    }
}

package org.setu.gateway.firewall;

import org.setu.platform.problem.ProblemType;

/**
 * Why a request is refused before it is looked at.
 *
 * @param detail for people; never repeats what the caller sent
 */
public record Objection(ProblemType type, String detail) {

    static Objection malformed(String detail) {
        return new Objection(ProblemType.MALFORMED_REQUEST, detail);
    }
}

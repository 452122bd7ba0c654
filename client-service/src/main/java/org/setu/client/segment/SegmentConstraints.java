package org.setu.client.segment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the tables of segments mean. */
@ApplicationScoped
class SegmentConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "segment_name_unique",
                FieldProblem.at("/name", "is the name of another segment that you see"),
                "segment_member_once",
                FieldProblem.at("/accountIds", "were added by somebody else at this moment"));
    }
}

package org.setu.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

@ApplicationScoped
class NoteConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "note_title_unique", FieldProblem.at("/title", "Another note has this title."));
    }
}

package org.setu.client.cases.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.setu.client.cases.CaseStep;
import org.setu.client.cases.StepKind;

/**
 * Something that happened to a case, as the client's partners see it.
 *
 * @param byYou whether a partner of the account did it
 */
record OwnCaseStepView(StepKind kind, @Nullable String text, boolean byYou, Instant at) {

    static OwnCaseStepView of(CaseStep step) {
        return new OwnCaseStepView(step.kind(), step.text(), step.byPartner() != null, step.at());
    }
}

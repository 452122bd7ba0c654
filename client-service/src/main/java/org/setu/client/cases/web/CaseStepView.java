package org.setu.client.cases.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.cases.CaseStep;
import org.setu.client.cases.StepKind;

/**
 * Something that happened to a case.
 *
 * @param byStaff which colleague did it; null if it was a partner, or time
 * @param byPartner which partner did it; null if it was a colleague, or time
 */
record CaseStepView(
        StepKind kind,
        @Nullable String text,
        @Nullable UUID byStaff,
        @Nullable UUID byPartner,
        Instant at) {

    static CaseStepView of(CaseStep step) {
        return new CaseStepView(
                step.kind(), step.text(), step.byStaff(), step.byPartner(), step.at());
    }
}

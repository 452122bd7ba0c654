package org.setu.client.reliability.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.client.field.Remark;

/** Why something does not count any more. */
public record Retraction(
        @Schema(examples = "Belongs to another company of the same name") @NotNull @Remark
                String reason) {}

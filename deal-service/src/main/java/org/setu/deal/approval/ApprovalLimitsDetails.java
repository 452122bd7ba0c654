package org.setu.deal.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All limits; a role that is not named may give no discount on its own.
 *
 * @param limits one per role
 */
@Schema(name = "ApprovalLimitsRequest")
public record ApprovalLimitsDetails(
        @NotNull @Size(max = 10) List<@Valid @NotNull ApprovalLimit> limits) {}

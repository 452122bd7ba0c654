package org.setu.client.health.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which account to judge now. */
@Schema(name = "HealthAssessmentRequest")
record HealthRequest(@NotNull UUID accountId) {}

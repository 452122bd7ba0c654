package org.setu.deal.approval;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far one role may go.
 *
 * @param role who
 * @param highestDiscountPercent the largest discount against list prices that the role may give or
 *     approve, inclusive; 100 is without limit
 */
@Schema(name = "ApprovalLimit")
public record ApprovalLimit(
        @NotNull
                @Pattern(
                        regexp = "account-manager|sales-head|contract-manager",
                        message = "must be account-manager, sales-head or contract-manager")
                @Schema(examples = "sales-head")
                String role,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 2)
                @Schema(examples = "25")
                BigDecimal highestDiscountPercent) {}

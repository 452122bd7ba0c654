package org.setu.client.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.CountryCode;
import org.setu.client.field.Label;

/**
 * Where a company is, or receives something.
 *
 * @param street street and number, or a box
 * @param region state, province or land, where it is a part of the address
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(
        @NotNull AddressPurpose purpose,
        @Schema(examples = "Große Straße 1") @Nullable @Label String street,
        @Schema(examples = "10115")
                @Nullable
                @Pattern(
                        regexp = "(?U)(?!\\s)[^\\p{Cntrl}]{1,20}(?<!\\s)",
                        message = "must be 1 to 20 characters, without space at either end")
                String postalCode,
        @Schema(examples = "Berlin") @NotNull @Label String city,
        @Schema(examples = "Berlin") @Nullable @Label String region,
        @Schema(examples = "DE") @NotNull @CountryCode String country) {}

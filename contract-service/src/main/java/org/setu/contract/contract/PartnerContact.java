package org.setu.contract.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The person at the client with whom the contract is discussed. */
@Embeddable
@Schema(name = "PartnerContact")
public record PartnerContact(
        @Column(name = "contact_id") @NotNull UUID id,
        @Column(name = "contact_name") @NotBlank @Size(max = 200) @Schema(examples = "Anna Petrova")
                String name,
        @Column(name = "contact_email")
                @Nullable
                @Email
                @Size(max = 254)
                @Schema(examples = "anna@isdom.example")
                String email,
        @Column(name = "contact_language")
                @Nullable
                @Size(min = 2, max = 35)
                @Schema(examples = "ru")
                String language) {}

package org.setu.contract.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.contract.template.Clause;

/**
 * What a contract says beside its parties and prices.
 *
 * @param title of the contract
 * @param clauses in order
 */
public record ContractText(
        @NotBlank @Size(max = 200) @Schema(examples = "Supply contract") String title,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Clause> clauses) {

    public ContractText {
        clauses = clauses == null ? List.of() : clauses;
    }

    public Optional<Clause> clause(String number) {
        return clauses.stream().filter(clause -> clause.number().equals(number)).findFirst();
    }

    /** The same text with one clause worded anew. */
    public ContractText reworded(String number, String wording) {
        return new ContractText(
                title,
                clauses.stream()
                        .map(clause ->
                                clause.number().equals(number) ? clause.reworded(wording) : clause)
                        .toList());
    }
}

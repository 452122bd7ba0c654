package org.setu.contract.pdf;

import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractVersion;
import org.setu.contract.signature.SignatureEnvelope;

/**
 * What is printed.
 *
 * @param version of the text
 * @param envelope with the signatures under this version, if it was sent to be signed
 */
public record PrintedContract(
        Contract contract,
        ContractVersion version,
        @Nullable SignatureEnvelope envelope,
        String supplierName) {}

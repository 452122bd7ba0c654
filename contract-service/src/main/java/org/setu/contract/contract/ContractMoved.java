package org.setu.contract.contract;

/**
 * Within the service and in the same transaction: a contract is in another state.
 *
 * @param before the state before
 */
public record ContractMoved(Contract contract, ContractState before) {}

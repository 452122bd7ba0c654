package org.setu.deal.price.web;

import jakarta.validation.constraints.NotNull;
import org.setu.platform.money.Money;

/**
 * What a product costs.
 *
 * @param listPrice in the currency of the price book, not negative
 */
public record ListPriceRequest(@NotNull Money listPrice) {}

package org.setu.deal.imports;

import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.Closing;
import org.setu.deal.deal.DealDetails;
import org.setu.deal.deal.Parties;

/**
 * A row that could be read: the deal that it tells of.
 *
 * @param parties whom it names
 * @param details what it says
 * @param end how the deal ended, or null if it is open
 */
record HistoricDeal(Parties parties, DealDetails details, @Nullable Closing end) {}

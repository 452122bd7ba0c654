package org.setu.platform.change;

import java.util.List;

/**
 * What changed, in order.
 *
 * @param items one for each record that changed
 * @param next where to go on, now or later; never null
 * @param more whether there is more right now
 */
public record ChangePage<V>(List<Change<V>> items, String next, boolean more) {}

package org.setu.deal.deal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quote or a contract in the history of its deal.
 *
 * @param number for people
 * @param state how it stood then
 */
@Schema(name = "DealHistoryMention")
public record Mention(
        @Schema(examples = "Q-2026-000123") String number,
        @Schema(examples = "SENT") String state) {}

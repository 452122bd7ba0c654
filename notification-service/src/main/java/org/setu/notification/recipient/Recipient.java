package org.setu.notification.recipient;

import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody from the owner of the record.
 *
 * @param name how to greet
 * @param email where to write to; absent if it is not known or nobody is to be written to
 * @param language BCP 47
 * @param synthetic made up for a demonstration: nobody is written to
 */
public record Recipient(
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        boolean synthetic) {}

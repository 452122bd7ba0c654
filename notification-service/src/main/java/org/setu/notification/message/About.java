package org.setu.notification.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about.
 *
 * @param kind such as {@code quote}
 * @param id of it
 * @param number for people
 * @param name for people
 */
@Embeddable
public record About(
        @Column(name = "about_kind", nullable = false, updatable = false) String kind,
        @Column(name = "about_id", nullable = false, updatable = false) UUID id,
        @Column(name = "about_number", updatable = false) @Nullable String number,
        @Column(name = "about_name", updatable = false) @Nullable String name) {}

package org.setu.client.reorder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product that was sold, and what it was called then, if that was told. */
public record BoughtProduct(UUID id, @Nullable String code, @Nullable String name) {}

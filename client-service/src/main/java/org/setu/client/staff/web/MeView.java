package org.setu.client.staff.web;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Who the caller is.
 *
 * @param roles the business roles that apply in this request
 * @param staff the staff member whose rights apply; absent if the login is not linked to one
 * @param actingFor whom the caller represents in this request
 */
public record MeView(List<String> roles, @Nullable StaffView staff, @Nullable UUID actingFor) {}

package org.setu.client.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** What was last published of each staff member. */
@ApplicationScoped
class StaffStates implements PanacheRepositoryBase<StaffState, UUID> {}

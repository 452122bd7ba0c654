package org.setu.client.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Who sees each account, as last published. */
@ApplicationScoped
class AccountVisibilities implements PanacheRepositoryBase<AccountVisibility, UUID> {}

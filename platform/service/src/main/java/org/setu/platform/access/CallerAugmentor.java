package org.setu.platform.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Turns a verified token into a {@link Caller}: looks up the staff member, his visibility subjects
 * and, for {@code Setu-Acting-For}, the person he represents, whose roles and subjects then replace
 * his own.
 */
@ApplicationScoped
public class CallerAugmentor implements SecurityIdentityAugmentor {

    /** Names the staff member whom the caller represents in this request. */
    public static final String ACTING_FOR = "Setu-Acting-For";

    /** Why a representation was refused, for the 403 that follows. */
    public static final String REFUSAL = "setu.acting-for.refusal";

    private static final Set<String> SEES_ALL = Set.of(Roles.AUDITOR, Roles.DATA_STEWARD);

    private final StaffDirectory staff;
    private final InstantSource clock;

    CallerAugmentor(StaffDirectory staff, InstantSource clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity,
            AuthenticationRequestContext context,
            Map<String, Object> attributes) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        String actingFor = request == null ? null : request.request().getHeader(ACTING_FOR);
        return context.runBlocking(() -> resolve(identity, actingFor));
    }

    private SecurityIdentity resolve(SecurityIdentity identity, @Nullable String actingFor) {
        Optional<StaffEntry> self = staff.byLogin(login(identity));
        if (actingFor == null) {
            return with(identity, caller(identity, self));
        }
        return representation(self, actingFor)
                .map(absent -> with(identity, represent(self.orElseThrow(), absent)))
                .orElseGet(() -> refuse(identity));
    }

    private static Caller caller(SecurityIdentity identity, Optional<StaffEntry> self) {
        Set<String> roles = new TreeSet<>(identity.getRoles());
        roles.retainAll(Roles.ALL);
        if (self.filter(StaffEntry::isPartner).isPresent()) {
            // Whatever else his login was given at the identity provider: a partner is no
            // colleague.
            roles.retainAll(Set.of(Roles.PARTNER));
        }
        String actor =
                self.map(entry -> Subjects.person(entry.id())).orElse("u:" + login(identity));
        return new Caller(
                actor,
                null,
                self.map(StaffEntry::id).orElse(null),
                Set.copyOf(roles),
                subjects(roles, self.map(StaffEntry::subjects).orElse(List.of())));
    }

    private Optional<StaffEntry> representation(Optional<StaffEntry> self, String actingFor) {
        return self.flatMap(deputy ->
                uuid(actingFor)
                        .filter(absent -> deputy.mayActFor(absent, clock.instant()))
                        .flatMap(staff::byId));
    }

    private static Caller represent(StaffEntry deputy, StaffEntry absent) {
        Set<String> roles = new TreeSet<>(absent.roles());
        roles.retainAll(Roles.ALL);
        return new Caller(
                Subjects.person(deputy.id()),
                absent.id(),
                absent.id(),
                Set.copyOf(roles),
                subjects(roles, absent.subjects()));
    }

    private static List<String> subjects(Set<String> roles, List<String> own) {
        if (roles.stream().anyMatch(SEES_ALL::contains)) {
            return List.of(Subjects.ALL);
        }
        // An administrator configures; business data is not his.
        return own.stream().filter(subject -> !subject.equals(Subjects.ALL)).toList();
    }

    private static SecurityIdentity with(SecurityIdentity identity, Caller caller) {
        QuarkusSecurityIdentity.Builder builder =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                        .addRoles(caller.roles());
        // Not a business role, so no caller has it; it opens the internal routes and nothing else.
        if (caller.actingFor() == null && identity.hasRole(Roles.SERVICE)) {
            builder.addRole(Roles.SERVICE);
        }
        return builder.build();
    }

    private static SecurityIdentity refuse(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addAttributes(identity.getAttributes())
                .addAttribute(REFUSAL, "No substitution lets you act for this person now.")
                .build();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String login(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }
}

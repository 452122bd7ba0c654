package org.setu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, by his token. Only for what is shown: what he may do, the services decide.
 *
 * @param name to show
 * @param roles of the realm
 */
public record Person(String name, Set<String> roles) {

    static final Person NOBODY = new Person("", Set.of());

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The person of a verified token. */
    static Person of(@Nullable String authorization) {
        if (authorization == null) {
            return NOBODY;
        }
        String[] parts = authorization.substring("Bearer ".length()).split("\\.", 3);
        if (parts.length < 3) {
            return NOBODY;
        }
        try {
            JsonNode claims = MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            Set<String> roles = new HashSet<>();
            claims.at("/realm_access/roles").forEach(role -> roles.add(role.asText()));
            String name = claims.path("name").asText(claims.path("preferred_username").asText(""));
            return new Person(name, Set.copyOf(roles));
        } catch (IOException | IllegalArgumentException unreadable) {
            return NOBODY;
        }
    }

    public boolean known() {
        return this != NOBODY;
    }

    public boolean partner() {
        return roles.contains("partner");
    }

    /** Whether the maps of accounts are for this person. */
    public boolean seesMaps() {
        return hasOneOf(MapPage.ROLES);
    }

    boolean hasOneOf(Set<String> names) {
        return names.stream().anyMatch(roles::contains);
    }
}

package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;

/** Makes the regional offices, and in each a part for every manager. */
final class Territories {

    private final Api administrator;
    private final Map<String, String> ids = new HashMap<>();

    Territories(Api administrator) {
        this.administrator = administrator;
    }

    /** The territory of each manager by the manager's name. */
    Map<String, String> ensure(CrmSales data) {
        administrator.all("/territories").forEach(this::know);
        Map<String, String> offices = new HashMap<>();
        InParallel.map(data.offices(), office -> Map.entry(office, ensure(office, Map.of())))
                .forEach(made -> offices.put(made.getKey(), made.getValue()));
        Map<String, String> parts = new HashMap<>();
        InParallel.map(
                        data.managers().entrySet(),
                        manager ->
                                Map.entry(
                                        manager.getKey(),
                                        ensure(
                                                nameOf(manager.getKey(), manager.getValue()),
                                                Map.of(
                                                        "parentId",
                                                        offices.get(manager.getValue())))))
                .forEach(made -> parts.put(made.getKey(), made.getValue()));
        return parts;
    }

    private static String nameOf(String manager, String office) {
        return office + ", " + manager;
    }

    private void know(JsonNode territory) {
        ids.put(territory.path("name").asText(), territory.path("id").asText());
    }

    private String ensure(String name, Map<String, String> rest) {
        String known = ids.get(name);
        if (known != null) {
            return known;
        }
        Map<String, String> body = new HashMap<>(rest);
        body.put("name", name);
        return administrator.post("/territories", body).path("id").asText();
    }
}

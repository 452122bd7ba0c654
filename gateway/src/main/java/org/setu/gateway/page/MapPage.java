package org.setu.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The map of the people at an account: what to see to, the drawing, and a row for each. */
@Singleton
final class MapPage implements Page {

    /** Whose map may be looked at; for the link that leads here. */
    static final Set<String> ROLES = Set.of("account-manager", "sales-head", "auditor");

    /** What an account manager should see to. */
    public record Warning(String kind, String about) {}

    /** A person with the name of the superior. */
    public record Row(Part person, String name, String superior) {}

    /** Everything on the page. */
    public record Shown(Part account, List<Warning> warnings, MapDrawing drawing, List<Row> rows) {}

    @Override
    public boolean isAt(Address address) {
        return address.kind().equals("stakeholder-maps") && Address.isId(address.id());
    }

    @Override
    public Future<TemplateInstance> show(Visit visit, Address address) {
        String path = "/api/v1/accounts/" + address.id();
        Future<Part> account = visit.read(path);
        Future<Part> map = visit.read(path + "/stakeholder-map");
        return Future.all(account, map)
                .map(all ->
                        Templates.stakeholderMap(
                                visit.frame(),
                                shown(
                                        account.result(),
                                        map.result(),
                                        visit.words().say("map.nameless"))));
    }

    private static Shown shown(Part account, Part map, String nameless) {
        Map<String, String> names = new HashMap<>();
        for (Part person : map.list("people")) {
            names.put(person.text("id"), person.has("name") ? person.text("name") : nameless);
        }
        Map<String, String> superiors = new HashMap<>();
        for (Part link : map.list("links")) {
            if (link.is("kind", "REPORTS_TO")) {
                superiors.put(link.text("from"), names.getOrDefault(link.text("to"), nameless));
            }
        }
        return new Shown(
                account,
                map.list("warnings").stream()
                        .map(warning -> new Warning(warning.text("kind"), about(warning, names)))
                        .toList(),
                MapDrawing.of(map, nameless),
                map.list("people").stream()
                        .map(person -> {
                            String id = person.text("id");
                            return new Row(
                                    person,
                                    names.getOrDefault(id, nameless),
                                    superiors.getOrDefault(id, ""));
                        })
                        .toList());
    }

    private static String about(Part warning, Map<String, String> names) {
        return String.join(
                "; ",
                warning.list("people").stream()
                        .map(id -> names.getOrDefault(id.json().asText(), ""))
                        .toList());
    }
}

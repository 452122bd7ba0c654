package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.platform.testing.ProblemMatch.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class SynchronisationComponentTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String CONTACTS = "/api/v1/contacts";
    private static final String LEADS = "/api/v1/leads";

    /** A copy of what one person sees: record id to marker, and where to go on. */
    private static final class Copy {
        private final Person reader;
        private final String resource;
        private final Map<String, String> markers = new HashMap<>();
        private String next = "";

        private Copy(Person reader, String resource) {
            this.reader = reader;
            this.resource = resource;
            update();
        }

        /** Reads on to the end; answers what was told now. */
        private Map<String, String> update() {
            markers.clear();
            boolean more;
            do {
                var request = reader.asks().queryParam("limit", 2);
                Response page =
                        (next.isEmpty() ? request : request.queryParam("after", next))
                                .get(resource + "/changes");
                page.then().statusCode(200);
                List<String> ids = page.path("items.id");
                List<String> changes = page.path("items.change");
                for (int i = 0; i < ids.size(); i++) {
                    markers.put(ids.get(i), changes.get(i));
                }
                next = page.path("next");
                more = page.path("more");
            } while (more);
            return markers;
        }
    }

    private Office office;
    private Person asha;
    private Person boris;

    @BeforeEach
    void anOffice() {
        office = new Office();
        asha = office.person("Asha", "account-manager", office.territory("East", ""));
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
    }

    @Test
    void accountsAndTheirContactsFollowTheHandOver() {
        String account = open(asha, "Isdom");
        String contact =
                Office.id(
                        asha.asks()
                                .body(Map.of("familyName", "Doe", "primaryAccountId", account))
                                .post(CONTACTS));
        Copy ashas = new Copy(asha, ACCOUNTS);
        Copy ashasContacts = new Copy(asha, CONTACTS);
        assertThat(ashas.markers).containsOnly(Map.entry(account, "PRESENT"));
        assertThat(ashasContacts.markers).containsOnly(Map.entry(contact, "PRESENT"));
        Copy boriss = new Copy(boris, ACCOUNTS);
        Copy borissContacts = new Copy(boris, CONTACTS);
        assertThat(boriss.markers).isEmpty();

        asha.orders(ACCOUNTS + "/" + account + "/hand-over", Map.of("ownerId", boris.id()))
                .then()
                .statusCode(200);
        assertThat(ashas.update()).containsOnly(Map.entry(account, "GONE"));
        assertThat(ashasContacts.update()).containsOnly(Map.entry(contact, "GONE"));
        assertThat(boriss.update()).containsOnly(Map.entry(account, "PRESENT"));
        assertThat(borissContacts.update()).containsOnly(Map.entry(contact, "PRESENT"));

        boris.orders(ACCOUNTS + "/" + account + "/archive", "").then().statusCode(200);
        assertThat(boriss.update()).containsOnly(Map.entry(account, "ARCHIVED"));
        assertThat(ashas.update()).as("what one does not see any more").isEmpty();
    }

    @Test
    void aContactThatMovesToAnotherAccountFollowsWhoSeesThat() {
        String hers = open(asha, "Hers");
        String contact =
                Office.id(
                        asha.asks()
                                .body(Map.of("familyName", "Doe", "primaryAccountId", hers))
                                .post(CONTACTS));
        String his = open(boris, "His");
        Copy ashas = new Copy(asha, CONTACTS);
        Copy boriss = new Copy(boris, CONTACTS);
        assertThat(boriss.markers).isEmpty();
        String location = CONTACTS + "/" + contact;
        Office.steward()
                .contentType("application/merge-patch+json")
                .header("If-Match", Office.auditor().get(location).header("ETag"))
                .body(Map.of("primaryAccountId", his, "accounts", List.of()))
                .patch(location)
                .then()
                .statusCode(200);
        assertThat(ashas.update()).containsOnly(Map.entry(contact, "GONE"));
        assertThat(boriss.update()).containsOnly(Map.entry(contact, "PRESENT"));
    }

    @Test
    void leadsFollowTheirOwner() {
        String lead =
                Office.id(
                        asha.asks()
                                .body(Map.of("source", "CALL", "company", office.name("Lead")))
                                .post(LEADS));
        Copy ashas = new Copy(asha, LEADS);
        Copy boriss = new Copy(boris, LEADS);
        assertThat(ashas.markers).containsOnly(Map.entry(lead, "PRESENT"));
        asha.orders(LEADS + "/" + lead + "/assign", Map.of("ownerId", boris.id()))
                .then()
                .statusCode(200);
        assertThat(ashas.update()).containsOnly(Map.entry(lead, "GONE"));
        assertThat(boriss.update()).containsOnly(Map.entry(lead, "PRESENT"));
    }

    @Test
    void whoeverGetsAnotherTerritoryStartsAgain() {
        Person head = office.person("Head", "sales-head", office.territory("North", ""));
        open(head, "One");
        Copy copy = new Copy(head, ACCOUNTS);
        String place = "/api/v1/staff/" + head.id();
        Office.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", Office.administrator().get(place).header("ETag"))
                .body(Map.of("territoryId", office.territory("South", "")))
                .patch(place)
                .then()
                .statusCode(200);
        head.asks()
                .queryParam("after", copy.next)
                .get(ACCOUNTS + "/changes")
                .then()
                .spec(problem(ProblemType.RESTART_REQUIRED));
        assertThat(new Copy(head, ACCOUNTS).markers).hasSize(1);
    }

    @Test
    void whoMayNotListMayNotSynchronise() {
        for (String resource : List.of(ACCOUNTS, CONTACTS, LEADS)) {
            Office.administrator()
                    .get(resource + "/changes")
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
    }

    private String open(Person person, String name) {
        return Office.id(person.asks().body(Map.of("name", office.name(name))).post(ACCOUNTS));
    }
}

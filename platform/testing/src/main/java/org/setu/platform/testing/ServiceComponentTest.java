package org.setu.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.setu.platform.testing.architecture.ArchitectureRules;
import org.setu.platform.testing.architecture.Configuration;

/**
 * What must hold for every service. A service extends it with its name and what is its own, and
 * adds {@code @QuarkusTest}.
 */
public abstract class ServiceComponentTest {

    /** Derived, technical, or the audit itself. */
    private static final Set<String> UNAUDITED_EVERYWHERE =
            Set.of(
                    "audit_entry",
                    "change_loss",
                    "change_position",
                    "change_secret",
                    "flyway_schema_history",
                    "idempotent_answer",
                    "import_row",
                    "inbox",
                    "inbox_parked",
                    "job_run",
                    "outbox",
                    "published_unit",
                    "staff_access",
                    "visibility_grant");

    private final String service;
    private final Set<String> unaudited;

    @Inject Flyway flyway;

    /**
     * @param service as in its packages, its database and its OpenAPI document
     * @param unaudited tables of its own that are derived or read models
     */
    protected ServiceComponentTest(String service, String... unaudited) {
        this.service = service;
        this.unaudited = new TreeSet<>(UNAUDITED_EVERYWHERE);
        this.unaudited.addAll(Set.of(unaudited));
    }

    @Test
    void isReadyOnceItsSchemaIsThere() {
        management("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void migratingAgainChangesNothing() {
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @Test
    void itsClassesObeyTheRules() {
        String root = "org.setu." + service;
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root);
        assertThat(classes).isNotEmpty();
        ArchitectureRules.forService(root).forEach(rule -> rule.check(classes));
    }

    @Test
    void itHasNoPathPolicy() throws IOException {
        assertThat(Configuration.pathPolicies(Path.of("src/main/resources/application.properties")))
                .isEmpty();
    }

    /** Run with -Dsetu.update=true to write the document anew. */
    @Test
    void itsApiIsTheDocumentedOne() throws IOException {
        Path document = Checkout.file("contracts/openapi").resolve(service + ".yaml");
        String now = management("/q/openapi").asString();
        if (Boolean.getBoolean("setu.update")) {
            Files.writeString(document, now);
        }
        assertThat(document).hasContent(now);
    }

    @Test
    void everyBodyIsDocumentedWithAnExample() throws IOException {
        assertThat(DocumentedBodies.incomplete(management("/q/openapi?format=json").asString()))
                .isEmpty();
    }

    @Test
    void everyBusinessTableIsAudited() {
        assertThat(
                        TestDatabase.of(service)
                                .rows(
                                        """
                                        select table_name from information_schema.tables t
                                        where table_schema = 'public' and table_type = 'BASE TABLE'
                                          and not exists (select 1 from information_schema.triggers g
                                            where g.event_object_table = t.table_name
                                              and g.trigger_name = 'audit')
                                        """))
                .extracting(row -> row.get("table_name"))
                .as("derived, technical or the audit itself")
                .containsExactlyInAnyOrderElementsOf(unaudited);
    }

    private static Response management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return RestAssured.given().port(port).get(path);
    }
}

package org.setu.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.setu.platform.testing.TestDatabase;
import org.setu.platform.testing.architecture.ArchitectureRules;
import org.setu.platform.testing.architecture.Configuration;

@QuarkusTest
class DealServiceComponentTest {

    private static final Path OPENAPI = Path.of("../contracts/openapi/deal.yaml");

    @Inject Flyway flyway;

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
        var classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.setu.deal");
        assertThat(classes).isNotEmpty();
        ArchitectureRules.forService("org.setu.deal").forEach(rule -> rule.check(classes));
    }

    @Test
    void itHasNoPathPolicy() throws IOException {
        assertThat(Configuration.pathPolicies(Path.of("src/main/resources/application.properties")))
                .isEmpty();
    }

    /** Run with -Dsetu.update=true to write the document anew. */
    @Test
    void itsApiIsTheDocumentedOne() throws IOException {
        String now = management("/q/openapi").asString();
        if (Boolean.getBoolean("setu.update")) {
            Files.createDirectories(OPENAPI.getParent());
            Files.writeString(OPENAPI, now);
        }
        assertThat(OPENAPI).hasContent(now);
    }

    @Test
    void everyBusinessTableIsAudited() {
        assertThat(
                        TestDatabase.of("deal")
                                .rows(
                                        """
                                        select table_name from information_schema.tables t
                                        where table_schema = 'public' and table_type = 'BASE TABLE'
                                          and not exists (select 1 from information_schema.triggers g
                                            where g.event_object_table = t.table_name
                                              and g.trigger_name = 'audit')
                                        """))
                .extracting(row -> row.get("table_name"))
                .as("read models, technical or the audit itself")
                .contains("account", "published_unit", "staff_access", "audit_entry")
                .doesNotContain(
                        "deal",
                        "deal_line",
                        "deal_external_id",
                        "deal_history",
                        "product",
                        "product_external_id",
                        "price_book",
                        "price_book_entry",
                        "pipeline",
                        "pipeline_stage");
    }

    private static Response management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return RestAssured.given().port(port).get(path);
    }
}

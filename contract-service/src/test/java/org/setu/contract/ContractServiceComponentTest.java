package org.setu.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.architecture.ArchitectureRules;
import org.setu.platform.testing.architecture.Configuration;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "contract"))
class ContractServiceComponentTest {

    @Inject Flyway flyway;

    @Test
    void isReadyOnceItsSchemaIsThere() {
        int port =
                org.eclipse.microprofile.config.ConfigProvider.getConfig()
                        .getValue("quarkus.management.port", Integer.class);
        RestAssured.given()
                .port(port)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }

    @Test
    void migratingAgainChangesNothing() {
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @Test
    void itsClassesObeyTheRules() {
        var classes = new ClassFileImporter().importPackages("org.setu.contract");
        ArchitectureRules.forService("org.setu.contract").forEach(rule -> rule.check(classes));
    }

    @Test
    void itHasNoPathPolicy() throws IOException {
        assertThat(Configuration.pathPolicies(Path.of("src/main/resources/application.properties")))
                .isEmpty();
    }
}

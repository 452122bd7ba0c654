package org.setu.platform.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a sample that breaks it: a rule that cannot fail protects nothing. */
class ArchitectureRulesTest {

    private static final String BROKEN = "org.setu.platform.testing.architecture.broken";
    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(BROKEN);

    static Stream<ArchRule> rules() {
        return ArchitectureRules.forService(BROKEN).stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleFailsOnItsSample(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(SAMPLES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theSampleServiceObeysThem() {
        JavaClasses good = new ClassFileImporter().importPackages("org.setu.platform.sample");
        assertThat(ArchitectureRules.endpointsNameTheirRoles().evaluate(good).hasViolation())
                .as("the sample has one endpoint without roles, to show that it is denied")
                .isTrue();
        ArchitectureRules.writingEndpointsAreCommands().check(good);
        ArchitectureRules.entitiesAreFiltered().check(good);
    }

    @Test
    void aPathPolicyIsFound(@TempDir Path directory) throws IOException {
        Path properties = directory.resolve("application.properties");
        Files.writeString(
                properties,
                "# quarkus.http.auth.permission is not used\n"
                        + "quarkus.http.auth.permission.admin.paths=/admin/*\n");
        assertThat(Configuration.pathPolicies(properties)).hasSize(1);
    }
}

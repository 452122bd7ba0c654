package org.setu.platform.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class OperatorComponentTest {

    @TestHTTPResource(value = "/setu/", management = true)
    String base = "";

    @ConfigProperty(name = "setu.operator.secret")
    String secret;

    @ParameterizedTest
    @ValueSource(strings = {"rebuild", "republish", "replay", "parked/1/replay", "unheard-of"})
    void withoutTheSecretNothingIsDone(String what) {
        refused(given(), what);
        refused(given().header("Authorization", "Bearer "), what);
        refused(given().header("Authorization", "Bearer wrong"), what);
        refused(given().header("Authorization", secret), what);
        refused(given().header("Authorization", "Bearer " + secret + "x"), what);
    }

    @Test
    void withoutTheSecretNothingIsShown() {
        given().get(base + "parked").then().statusCode(401);
        operator().get(base + "parked").then().statusCode(200).body("$", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999999999999"})
    void whatIsNotParkedCannotBeReplayed(String id) {
        operator()
                .post(base + "parked/" + id + "/replay")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void operatorsRebuildRepublishAndReplay() {
        operator()
                .post(base + "rebuild")
                .then()
                .statusCode(200)
                .body("sample-contact.applied", greaterThanOrEqualTo(0));
        operator().post(base + "republish").then().statusCode(200).body("sample", equalTo(201));
        operator().post(base + "replay").then().statusCode(200).body("applied", equalTo(0));
    }

    @Test
    void withoutAConfiguredSecretNobodyIsAnOperator() {
        for (String configured : new String[] {"", " "}) {
            OperatorSecret none = new OperatorSecret(Optional.of(configured));
            assertThat(none.matches("Bearer ")).isFalse();
            assertThat(none.matches("Bearer  ")).isFalse();
            assertThat(none.matches(null)).isFalse();
        }
        assertThat(new OperatorSecret(Optional.empty()).matches("Bearer ")).isFalse();
    }

    private RequestSpecification operator() {
        return given().log().ifValidationFails().header("Authorization", "Bearer " + secret);
    }

    private void refused(RequestSpecification request, String what) {
        request.post(base + what)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("status", equalTo(401));
    }
}

package org.setu.client;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.setu.platform.testing.ServiceComponentTest;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class ClientServiceComponentTest extends ServiceComponentTest {

    ClientServiceComponentTest() {
        super(
                "client",
                "account_event",
                "account_visibility",
                "deal_outcome",
                "due_contact",
                "health_assessment",
                "hidden_lookup",
                "keycloak_task",
                "membership",
                "product_purchase",
                "plan_access",
                "reliability_assessment",
                "reorder_expectation",
                "staff_state");
    }
}

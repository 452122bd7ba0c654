package org.setu.contract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.setu.platform.testing.ServiceComponentTest;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "contract"))
class ContractServiceComponentTest extends ServiceComponentTest {

    ContractServiceComponentTest() {
        super("contract", "account", "contract_manager");
    }
}

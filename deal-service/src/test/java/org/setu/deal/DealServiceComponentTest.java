package org.setu.deal;

import io.quarkus.test.junit.QuarkusTest;
import org.setu.platform.testing.ServiceComponentTest;

@QuarkusTest
class DealServiceComponentTest extends ServiceComponentTest {

    DealServiceComponentTest() {
        super("deal", "account", "contact");
    }
}

package org.setu.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.setu.notification.mail.MailServers;
import org.setu.platform.testing.ServiceComponentTest;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServers.class)
class NotificationServiceComponentTest extends ServiceComponentTest {

    NotificationServiceComponentTest() {
        super(
                "notification",
                "account",
                "contact",
                "login",
                "inbox_entry",
                "message_attempt",
                "message_content");
    }
}

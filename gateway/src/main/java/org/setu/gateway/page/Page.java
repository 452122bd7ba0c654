package org.setu.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import java.util.Optional;

/** A kind of page. Implementations are beans and ask services only as the one who looks. */
interface Page {

    /** Whether it is at this address; steps are below it. */
    boolean isAt(Address address);

    /** Where it is shown; whoever comes to another of its addresses is sent there. */
    default String home(Address address) {
        return address.page();
    }

    /** What is shown; fails with {@link NotShown}. */
    Future<TemplateInstance> show(Visit visit, Address address);

    /** What a form asks of a service; empty if there is no such step. */
    default Optional<Step> step(Address address, Form form) throws Form.Malformed {
        return Optional.empty();
    }
}

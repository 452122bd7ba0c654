package org.setu.gateway.page;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.call.ServiceReply;
import org.setu.gateway.call.ServiceRequest;
import org.setu.gateway.exchange.Exchange;

/** Somebody looks at a page. */
record Visit(Exchange exchange, ServiceCalls services, Frame frame) {

    /** After a step that was refused. */
    Visit after(Attempt refused) {
        return new Visit(exchange, services, frame.after(refused));
    }

    Words words() {
        return frame.words();
    }

    Person person() {
        return frame.person();
    }

    /** A parameter of the query; empty without it. */
    String asked(String name) {
        @Nullable String value = exchange.request().getParam(name);
        return value == null ? "" : value.strip();
    }

    /** What the page is about: without it there is no page. */
    Future<Part> read(ServiceRequest request) {
        return services.ask(exchange, request)
                .map(reply ->
                        switch (reply) {
                            case ServiceReply.Answer answer -> {
                                if (!answer.isSuccess()) {
                                    throw new NotShown(answer.status(), answer.json());
                                }
                                yield new Part(answer.json(), words());
                            }
                            case ServiceReply.Failure away ->
                                    throw new NotShown(503, MissingNode.getInstance());
                        });
    }

    Future<Part> read(String uri) {
        return read(ServiceRequest.get(uri));
    }

    /** What belongs to it: the page says so when it cannot be had. */
    Future<Section> section(ServiceRequest request) {
        return read(request)
                .map(part -> new Section(Section.State.THERE, part))
                .otherwise(failure -> Section.without(state(failure), words()));
    }

    private static Section.State state(Throwable failure) {
        return failure instanceof NotShown shown && shown.status() == 403
                ? Section.State.NOT_ALLOWED
                : Section.State.UNAVAILABLE;
    }

    /** The id of the staff member who looks; empty for partners, and while it cannot be told. */
    Future<String> self() {
        if (person().partner()) {
            return Future.succeededFuture("");
        }
        return read("/api/v1/staff/me").map(me -> me.text("staff.id")).otherwise("");
    }
}

package org.setu.gateway.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import org.setu.gateway.call.ServiceRequest;

/**
 * What a form asks of a service.
 *
 * @param request with version and key
 * @param done what is said afterwards
 */
record Step(ServiceRequest request, String done) {

    /**
     * A step of a record, in the version that the page showed.
     *
     * @param uri of the step
     * @param fields of the form that are passed on; blank ones are left out
     */
    static Step versioned(String uri, Form form, String done, String... fields)
            throws Form.Malformed {
        return versioned(
                ServiceRequest.post(uri, Buffer.buffer(body(form, fields).toString())), form, done);
    }

    /** A step that says nothing but itself. */
    static Step bare(String uri, Form form, String done) throws Form.Malformed {
        return versioned(ServiceRequest.post(uri), form, done);
    }

    private static Step versioned(ServiceRequest request, Form form, String done)
            throws Form.Malformed {
        String version = form.text(Frame.VERSION);
        if (!version.matches("\\d{1,18}")) {
            throw new Form.Malformed("The form has no valid version; load the page again.");
        }
        return new Step(request.ifMatch("\"" + version + "\"").idempotencyKey(form.key()), done);
    }

    /** What is the same however often it is done. */
    static Step unversioned(String uri, Form form, String done) throws Form.Malformed {
        return new Step(ServiceRequest.post(uri).idempotencyKey(form.key()), done);
    }

    /** Something new; or what needs no version. */
    static Step plain(String uri, Form form, ObjectNode body, String done) throws Form.Malformed {
        return new Step(
                ServiceRequest.post(uri, Buffer.buffer(body.toString())).idempotencyKey(form.key()),
                done);
    }

    /** The fields as JSON, without those that are blank. */
    static ObjectNode body(Form form, String... fields) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            String text = form.text(field);
            if (!text.isEmpty()) {
                body.put(field, text);
            }
        }
        return body;
    }
}

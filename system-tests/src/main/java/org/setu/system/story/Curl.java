package org.setu.system.story;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request as a line that can be pasted into a shell; its token is a variable. */
final class Curl {

    private final String method;
    private final URI target;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "";

    Curl(String method, URI target) {
        this.method = method;
        this.target = target;
    }

    /** With the token of this shell variable. */
    Curl as(String variable) {
        headers.put("Authorization", "\"Authorization: Bearer $" + variable + '"');
        return this;
    }

    Curl header(String name, String value) {
        headers.put(name, quoted(name + ": " + value));
        return this;
    }

    Curl json(String text) {
        this.body = " --json " + quoted(text);
        return this;
    }

    /** A body of another type; line breaks stay on one line. */
    Curl data(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        this.body =
                " --data-binary $'"
                        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
                        + "'";
        return this;
    }

    /** Shows events as they come, in the background. */
    Curl streaming() {
        this.body = " -N";
        return this;
    }

    /** Fields of a form; the values are only known to whoever runs it. */
    Curl form(String field) {
        this.body += " --data-urlencode " + field;
        return this;
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("curl -s");
        if (target.toString().contains("[")) {
            line.append(" -g");
        }
        if (!method.equals("GET")) {
            line.append(" -X ").append(method);
        }
        headers.values().forEach(header -> line.append(" -H ").append(header));
        String address = target.toString();
        return line.append(body)
                .append(' ')
                .append(address.matches("[A-Za-z0-9:/._-]*") ? address : quoted(address))
                .toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

package org.setu.system.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** A request line as it is written, which no HTTP client would send. */
final class RawRequest {

    private RawRequest() {}

    /** The status of the answer; 0 if the connection is closed without one. */
    static int status(URI server, String method, String target, String... headers) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            StringBuilder request = new StringBuilder();
            request.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
            request.append("Host: ").append(server.getAuthority()).append("\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            request.append("Connection: close\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(ISO_8859_1));
            String line =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))
                            .readLine();
            return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

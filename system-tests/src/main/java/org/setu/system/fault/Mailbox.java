package org.setu.system.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lies in a box of the mail server, by IMAP.
 *
 * @param port of IMAP
 * @param address whose box it is
 */
record Mailbox(int port, String address) {

    private static final Pattern ID = Pattern.compile("(?i)message-id:\\s*<([0-9a-f-]{36})@");
    private static final int PATIENCE_MILLIS = 60_000;

    /** The messages that our mails deliver, as often as they lie there. */
    List<UUID> messages() {
        try (Socket socket = new Socket("127.0.0.1", port);
                PrintWriter out =
                        new PrintWriter(socket.getOutputStream(), false, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            in.readLine();
            command(out, in, "a", "LOGIN \"" + address + "\" \"any\"");
            command(out, in, "b", "SELECT INBOX");
            String headers =
                    command(out, in, "c", "FETCH 1:* (BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])");
            List<UUID> found = new ArrayList<>();
            Matcher ids = ID.matcher(headers);
            while (ids.find()) {
                found.add(UUID.fromString(ids.group(1)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the mail server does not answer", e);
        }
    }

    private static String command(PrintWriter out, BufferedReader in, String tag, String text)
            throws IOException {
        out.print(tag + " " + text + "\r\n");
        out.flush();
        StringBuilder answer = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(tag + " ")) {
                break;
            }
            answer.append(line).append('\n');
        }
        return answer.toString();
    }
}

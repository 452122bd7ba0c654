package org.setu.system.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The mails of one address in the stack's mail server, by the few words of IMAP that it takes. */
record Postbox(int port, String address) {

    /** Everything that has arrived, as it was sent. */
    String all() {
        try (Socket socket = new Socket("127.0.0.1", port);
                PrintWriter out =
                        new PrintWriter(socket.getOutputStream(), false, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(10_000);
            in.readLine();
            command(out, in, "a", "LOGIN \"" + address + "\" \"any\"");
            command(out, in, "b", "SELECT INBOX");
            String mails = command(out, in, "c", "FETCH 1:* BODY[]");
            command(out, in, "d", "LOGOUT");
            return mails;
        } catch (IOException e) {
            throw new StoryFailure("the mail server does not answer", e);
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
            answer.append(line).append("\r\n");
        }
        return answer.toString();
    }
}

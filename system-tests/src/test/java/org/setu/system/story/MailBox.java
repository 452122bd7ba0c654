package org.setu.system.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.setu.system.stack.TestStack;

/** The mails of one address in the stack's mail server, by the few words of IMAP that it takes. */
record MailBox(String address) {

    /** What the first group of a pattern finds in the newest mail that has it. */
    Optional<String> newest(Pattern pattern) {
        Matcher matcher = pattern.matcher(all().replace("=\r\n", "").replace("=3D", "="));
        String found = null;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return Optional.ofNullable(found);
    }

    private String all() {
        try (Socket socket = new Socket("127.0.0.1", TestStack.get().port("imap"));
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
            throw new UncheckedIOException(e);
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

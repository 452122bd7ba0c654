package org.setu.bench.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's mailbox, counted by IMAP. */
final class Mailbox {

    private static final Pattern MESSAGES = Pattern.compile("MESSAGES (\\d+)");

    private Mailbox() {}

    static int count(int port, String user) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            socket.setSoTimeout(10_000);
            in.readLine();
            ask(socket, in, "a LOGIN \"%s\" \"any\"".formatted(user));
            Matcher count = MESSAGES.matcher(ask(socket, in, "b STATUS INBOX (MESSAGES)"));
            if (!count.find()) {
                throw new IOException("No count of " + user + "'s mails");
            }
            return Integer.parseInt(count.group(1));
        }
    }

    private static String ask(Socket socket, BufferedReader in, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
        StringBuilder answer = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.startsWith(command.substring(0, 2))) {
            answer.append(line).append('\n');
            line = in.readLine();
        }
        if (line == null || !line.startsWith(command.charAt(0) + " OK")) {
            throw new IOException(command + ": " + line);
        }
        return answer.toString();
    }
}

package org.daybook.scheduler.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that answers what a test says, by the first word of a command or "." for the end of a mail. */
final class ScriptedServer implements AutoCloseable {
    /** Instead of an answer: the connection ends. */
    static final String HANG_UP = "hang up";
    /** Instead of an answer: nothing, ever. */
    static final String SILENCE = "silence";
    /** Instead of an answer: a character now and then, without an end. */
    static final String DRIP = "drip";

    private static final Map<String, String> POLITE = Map.of(
            "hello",
            "220 ready",
            "EHLO",
            "250 here",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            ".",
            "250 taken",
            "RSET",
            "250 ok",
            "QUIT",
            "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final AtomicInteger mails = new AtomicInteger();

    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listener = new Thread(this::listen, "scripted-smtp");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many came whole. */
    int mails() {
        return mails.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The client or the test has ended; the next one is awaited, if any.
                continue;
            }
        }
    }

    private static void drip(Socket client) throws IOException {
        client.setSoTimeout(100);
        while (true) {
            client.getOutputStream().write('2');
            try {
                if (client.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException still) {
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean isData = false;
        String said = "hello";
        while (said != null) {
            if (!isData || said.equals(".")) {
                mails.addAndGet(isData ? 1 : 0);
                String word = said.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
                String key = said.equals("hello") ? said : word;
                String answer = answers.getOrDefault(key, POLITE.getOrDefault(key, "500 what"));
                if (answer.equals(HANG_UP)) {
                    return;
                }
                if (answer.equals(DRIP)) {
                    drip(client);
                    return;
                }
                if (!answer.equals(SILENCE)) {
                    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                }
                isData = answer.startsWith("354");
            }
            said = lines.readLine();
        }
    }
}

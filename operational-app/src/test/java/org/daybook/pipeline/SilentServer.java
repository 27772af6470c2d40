package org.daybook.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An SMTP server that takes the whole of a mail and says nothing more. */
final class SilentServer implements AutoCloseable {
    private final ServerSocket socket;
    private volatile String messageId = "";

    SilentServer() throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "silent-smtp");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Of the mail that came whole; empty before. */
    String messageId() {
        return messageId;
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

    private void talk(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 ready");
        boolean isMail = false;
        String id = "";
        @Nullable String line;
        while ((line = lines.readLine()) != null) {
            if (isMail && line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            } else if (isMail && line.equals(".")) {
                messageId = id;
            } else if (!isMail) {
                isMail = line.equals("DATA");
                say(client, isMail ? "354 go on" : "250 ok");
            }
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}

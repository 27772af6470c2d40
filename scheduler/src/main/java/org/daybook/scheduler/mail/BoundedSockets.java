package org.daybook.scheduler.mail;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Connections on which a reply has an end. A time limit for silence does not help against a server that says a byte now
 * and then, and none helps a heap against one that does not stop. What we say is sent at once: the end of a mail is a
 * small packet, and held back until the server has confirmed what went before it costs 40 ms a mail.
 */
final class BoundedSockets extends SocketFactory {
    /** What a server says of itself, certificates included, between two things that we say. */
    private static final int LARGEST = 256 * 1024;

    private final long nanos;

    /** @param longest that a reply may take */
    BoundedSockets(Duration longest) {
        this.nanos = longest.toNanos();
    }

    @Override
    public Socket createSocket() {
        return new Bounded(nanos);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private static final class Bounded extends Socket {
        private final long nanos;
        private volatile long until;
        private volatile int left;

        Bounded(long nanos) {
            this.nanos = nanos;
            renew();
        }

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            super.connect(address, timeout);
            setTcpNoDelay(true);
        }

        private void renew() {
            until = System.nanoTime() + nanos;
            left = LARGEST;
        }

        private int counted(int count) {
            left -= Math.max(0, count);
            return count;
        }

        private void refuseEndless() throws IOException {
            if (left <= 0) {
                throw new IOException("the mail server says too much");
            }
            if (System.nanoTime() - until > 0) {
                throw new IOException("the mail server takes too long for an answer");
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    refuseEndless();
                    int one = super.read();
                    counted(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] bytes, int from, int most) throws IOException {
                    refuseEndless();
                    return counted(super.read(bytes, from, Math.min(most, Math.max(1, left))));
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int one) throws IOException {
                    out.write(one);
                    renew();
                }

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    out.write(bytes, from, count);
                    renew();
                }
            };
        }
    }
}

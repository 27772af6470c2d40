package org.daybook.analytics.flight;

import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.apache.arrow.flight.FlightServer;
import org.apache.arrow.flight.Location;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.SmartLifecycle;

/** Answers other tools where the pages answer, at a port of its own. */
public final class SqlEndpoint implements SmartLifecycle {
    private static final int LARGEST_CALL = 1 << 20;
    private static final int LARGEST_HEADERS = 32 << 10;
    private static final int CALLS_AT_ONCE = 32;
    private static final int QUIET_MINUTES = 30;
    private static final int PING_SECONDS = 30;

    private final FlightSettings settings;
    private final ServerProperties pages;
    private final SslBundles bundles;
    private final SqlProducer producer;
    private final KeyGate gate;
    private @Nullable FlightServer server;

    SqlEndpoint(
            FlightSettings settings, ServerProperties pages, SslBundles bundles, SqlProducer producer, KeyGate gate) {
        this.settings = settings;
        this.pages = pages;
        this.bundles = bundles;
        this.producer = producer;
        this.gate = gate;
    }

    /** Where it answers, 0 while it does not. */
    public int port() {
        FlightServer running = server;
        return running == null ? 0 : running.getPort();
    }

    /** @throws PortInUseException if another program answers there */
    @Override
    public void start() {
        InetAddress address = pages.getAddress() == null ? InetAddress.getLoopbackAddress() : pages.getAddress();
        SslBundle certificate = Ssl.isEnabled(pages.getSsl()) ? WebServerSslBundle.get(pages.getSsl(), bundles) : null;
        if (certificate == null && !address.isLoopbackAddress()) {
            throw new IllegalStateException(address + " can be reached from other machines: keys need a certificate");
        }
        Consumer<NettyServerBuilder> transport = builder -> transport(builder, certificate);
        try {
            server = FlightServer.builder(
                            producer.memory(),
                            Location.forGrpcInsecure(address.getHostAddress(), settings.port()),
                            producer)
                    .transportHint("grpc.builderConsumer", transport)
                    .maxInboundMessageSize(LARGEST_CALL)
                    .setMaxHeaderListSize(LARGEST_HEADERS)
                    .build()
                    .start();
        } catch (IOException taken) {
            throw new PortInUseException(settings.port(), taken);
        }
    }

    /** The library itself only takes files, and only some kinds of keys; so the pages' certificate is put in from below. */
    private void transport(NettyServerBuilder builder, @Nullable SslBundle certificate) {
        builder.intercept(gate)
                .maxConcurrentCallsPerConnection(CALLS_AT_ONCE)
                .maxConnectionIdle(QUIET_MINUTES, TimeUnit.MINUTES)
                .keepAliveTime(PING_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(PING_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveTime(1, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true);
        if (certificate != null) {
            try {
                SslContextBuilder context =
                        SslContextBuilder.forServer(certificate.getManagers().getKeyManagerFactory());
                builder.sslContext(GrpcSslContexts.configure(context).build());
            } catch (SSLException unusable) {
                throw new IllegalStateException(unusable);
            }
        }
    }

    @Override
    public void stop() {
        FlightServer running = server;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}

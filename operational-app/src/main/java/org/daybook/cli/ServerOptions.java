package org.daybook.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the app answers. Only this machine reaches it, unless there is a certificate. */
final class ServerOptions {
    private static final int DEFAULT_PORT = 7070;
    private static final int LAST_PORT = 65_535;

    private @Nullable Integer stated;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "server.port")
    private void state(int port) {
        if (port < 0 || port > LAST_PORT) {
            String sentence = CliText.ofEnvironment().of("server.no_port", String.valueOf(port));
            throw new ParameterException(spec.commandLine(), sentence);
        }
        stated = port;
    }

    /** The one that was stated; else 7070, or any free one where another program answers there or 0 was stated. */
    private int port(String address) {
        if (stated != null && stated != 0) {
            return stated;
        }
        return Optional.of(DEFAULT_PORT)
                .filter(port -> stated == null)
                .flatMap(port -> free(port, address))
                .or(() -> free(0, address))
                .orElse(0);
    }

    /** The port, or any for 0; nothing if it is taken. */
    private static Optional<Integer> free(int port, String address) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return Optional.of(probe.getLocalPort());
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    boolean isEncrypted() {
        return environment("DAYBOOK_TLS_CERTIFICATE").isPresent();
    }

    /** Where other tools are answered, as it was stated; empty if they are not. */
    static Optional<String> sqlPort() {
        return environment("DAYBOOK_SQL_PORT");
    }

    /** @throws CommandFailed if it is to be reached from elsewhere in clear text */
    Map<String, Object> settings(CliText text) {
        Map<String, Object> settings = new HashMap<>();
        String address = environment("DAYBOOK_ADDRESS").orElse("127.0.0.1");
        settings.put("server.port", port(address));
        settings.put("server.address", address);
        if (isEncrypted()) {
            settings.put(
                    "server.ssl.certificate",
                    environment("DAYBOOK_TLS_CERTIFICATE").orElseThrow());
            settings.put(
                    "server.ssl.certificate-private-key",
                    environment("DAYBOOK_TLS_KEY").orElseThrow(() -> new CommandFailed(text.of("server.no_key"))));
            settings.put("server.servlet.session.cookie.secure", true);
        } else if (!address.equals("127.0.0.1") && !address.equals("::1") && !address.equals("localhost")) {
            throw new CommandFailed(text.of("server.no_certificate", address));
        }
        sqlPort().ifPresent(stated -> settings.put("daybook.flight.port", sqlPort(stated, text)));
        return settings;
    }

    private static int sqlPort(String stated, CliText text) {
        boolean isPort = stated.matches("[1-9][0-9]{0,4}") && Integer.parseInt(stated) <= LAST_PORT;
        if (!isPort) {
            throw new CommandFailed(text.of("server.no_sql_port", stated));
        }
        return Integer.parseInt(stated);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}

package org.daybook.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the app answers. Only this machine reaches it, unless there is a certificate. */
final class ServerOptions {
    private static final int DEFAULT_PORT = 7070;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "server.port", defaultValue = "7070")
    private int port = DEFAULT_PORT;

    int port() {
        return port;
    }

    boolean isEncrypted() {
        return environment("DAYBOOK_TLS_CERTIFICATE").isPresent();
    }

    /** @throws CommandFailed if it is to be reached from elsewhere in clear text */
    Map<String, Object> settings(CliText text) {
        Map<String, Object> settings = new HashMap<>();
        String address = environment("DAYBOOK_ADDRESS").orElse("127.0.0.1");
        settings.put("server.port", port);
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
        return settings;
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}

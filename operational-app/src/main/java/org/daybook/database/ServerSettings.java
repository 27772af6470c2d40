package org.daybook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the embedded server is told; durability is stated, never left to a default. */
final class ServerSettings {

    private static final String FILE = "daybook.conf";

    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            port = %d
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            password_encryption = scram-sha-256
            max_connections = 100
            shared_buffers = 256MB
            work_mem = 32MB
            maintenance_work_mem = 128MB
            max_wal_size = 2GB
            timezone = 'UTC'
            log_timezone = 'UTC'
            jit = off
            """;

    private ServerSettings() {}

    static void include(Path data) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), "\ninclude = '" + FILE + "'\n", StandardOpenOption.APPEND);
    }

    static void write(Path data, int port) throws IOException {
        Files.writeString(data.resolve(FILE), SETTINGS.formatted(port));
    }
}

package org.daybook.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server of a home, shared by every process that uses the home: each holds a shared lock on
 * {@code postgres.users}; who can take it exclusively on leaving was the last and stops the server.
 */
final class EmbeddedServer {

    /** Locks belong to the whole JVM, so users inside it are counted. */
    private static final Map<Path, EmbeddedServer> JOINED = new HashMap<>();

    private final Home home;
    private final Postmaster postmaster;
    private final FileChannel users;
    private final Thread atExit = new Thread(this::leaveForGood, "postgres-last-user");
    private FileLock use;
    private int usersHere = 1;
    private boolean isLeftAtExit = true;
    private Credentials credentials;

    private EmbeddedServer(Home home) throws IOException {
        this.home = home;
        this.postmaster = new Postmaster(home);
        this.users = open(home, "postgres.users");
        try (FileChannel turn = open(home, "postgres.starting");
                FileLock alone = turn.lock()) {
            this.use = users.lock(0, Long.MAX_VALUE, true);
            this.credentials = postmaster.adoptOrStart();
        } catch (IOException | RuntimeException failure) {
            users.close();
            throw failure;
        }
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static boolean isInitialised(Home home) {
        return Postmaster.isInitialised(home);
    }

    static EmbeddedServer join(Home home) {
        synchronized (JOINED) {
            @Nullable EmbeddedServer joined = JOINED.get(home.root());
            if (joined != null) {
                joined.usersHere++;
                return joined;
            }
            try {
                home.make();
                EmbeddedServer server = new EmbeddedServer(home);
                JOINED.put(home.root(), server);
                return server;
            } catch (IOException unwritable) {
                throw new DatabaseUnavailable(
                        DatabaseUnavailable.Reason.HOME_NOT_WRITABLE,
                        unwritable,
                        home.root().toString());
            }
        }
    }

    Credentials credentials() {
        return credentials;
    }

    /** For who leaves it by themselves when the program is told to end: it has to be there until then. */
    void stayUntilLeft() {
        synchronized (JOINED) {
            if (isLeftAtExit) {
                Runtime.getRuntime().removeShutdownHook(atExit);
                isLeftAtExit = false;
            }
        }
    }

    void leave() {
        synchronized (JOINED) {
            usersHere--;
            if (usersHere == 0) {
                stayUntilLeft();
                leaveForGood();
            }
        }
    }

    private void leaveForGood() {
        JOINED.remove(home.root(), this);
        try (users;
                FileChannel turn = open(home, "postgres.starting");
                FileLock alone = turn.lock()) {
            use.release();
            try (FileLock last = users.tryLock()) {
                if (last != null) {
                    postmaster.stop();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileChannel open(Home home, String name) throws IOException {
        return FileChannel.open(
                home.root().resolve(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }
}

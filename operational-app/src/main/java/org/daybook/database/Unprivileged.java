package org.daybook.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs PostgreSQL's programs, which refuse to run as root, as somebody else where we are root. */
enum Unprivileged {
    /** We are not root. */
    AS_WE_ARE(List.of()),
    /** A user namespace in which root is nobody; files stay root's. */
    IN_NAMESPACE(List.of("unshare", "-U")),
    /** Another user, who then owns the files. */
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() {
        if (new UnixSystem().getUid() != 0) {
            return AS_WE_ARE;
        }
        return Stream.of(IN_NAMESPACE, AS_NOBODY)
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable(DatabaseUnavailable.Reason.NO_UNPRIVILEGED_USER, "Linux"));
    }

    /** Whether files of the programs need another owner than ours. */
    static boolean isAnotherUser() {
        return new UnixSystem().getUid() == 0 && !IN_NAMESPACE.works();
    }

    List<String> command(List<String> program) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Gives a directory, with all in it, to who will run the programs. */
    void handOver(Path directory) {
        if (this != AS_NOBODY) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            UserPrincipal nobody =
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "posix:owner", nobody, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean works() {
        try {
            Process trial = new ProcessBuilder(command(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

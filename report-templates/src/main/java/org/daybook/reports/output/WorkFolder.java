package org.daybook.reports.output;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder of this process for what a long report swaps, gone when the report is done or the process has ended. */
record WorkFolder(Path path) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkFolder.class.getName());
    private static final String PREFIX = "daybook-report-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-\\d+");

    /** A new one; those of processes that were killed are taken away. */
    static WorkFolder create() throws IOException {
        Path path = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        sweep(path.resolveSibling(""), Files.getOwner(path));
        return new WorkFolder(path);
    }

    static void sweep(Path parent, UserPrincipal us) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path path : found) {
                if (isLeft(path) && isOurs(path, us)) {
                    new WorkFolder(path).close();
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "Folders of killed reports could not be looked for", e);
        }
    }

    private static boolean isLeft(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    // A link may lead to anything.
    private static boolean isOurs(Path path, UserPrincipal us) throws IOException {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(us);
    }

    /** What cannot be deleted is left, and the log says so: it costs nobody the report. */
    @Override
    public void close() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A folder of a long report could not be deleted", e);
        }
    }
}

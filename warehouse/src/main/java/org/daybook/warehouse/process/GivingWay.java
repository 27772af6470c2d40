package org.daybook.warehouse.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes a program that we start give way to whoever sells meanwhile, as far as this machine can. */
public final class GivingWay {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Path NICE = Path.of("/usr/bin/nice");

    // Linux may share a processor between sessions before it looks at nice (autogroup), and PostgreSQL has a session of
    // its own: the program gets one too, and that gives way as well. The system hears one such wish in a tenth of a
    // second. Variables of the shell itself are no business of the program.
    private static final String SCRIPT = """
            group=/proc/self/autogroup
            nice=$1
            shift
            if [ -w $group ]; then
                for try in 1 2 3 4 5; do
                    echo $nice >$group && break
                    sleep 0.1
                done
            fi 2>/dev/null
            unset PWD OLDPWD SHLVL
            command -v nice >/dev/null && set -- nice -n $nice "$@"
            exec "$@"
            """;

    private GivingWay() {}

    /**
     * The command of a process that stays the same process.
     *
     * @param nice by so much more than we are, from 0 to 19
     */
    public static List<String> command(int nice, List<String> command) {
        if (!Files.isExecutable(SHELL) || !Files.isExecutable(SETSID)) {
            List<String> nicely =
                    Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", String.valueOf(nice)) : List.of();
            return Stream.concat(nicely.stream(), command.stream()).toList();
        }
        List<String> before =
                List.of(SETSID.toString(), SHELL.toString(), "-c", SCRIPT, "giving-way", String.valueOf(nice));
        return Stream.concat(before.stream(), command.stream()).toList();
    }
}

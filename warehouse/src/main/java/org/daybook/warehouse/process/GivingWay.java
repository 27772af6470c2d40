package org.daybook.warehouse.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes a program that we start give way to whoever sells meanwhile, as far as this machine can. */
public final class GivingWay {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    // Linux may share a processor between sessions before it looks at nice (autogroup), and PostgreSQL has a session of
    // its own: the program gets one too, and that gives way as well. Told by two at once, the system hears only one.
    private static final String SCRIPT = """
            group=/proc/self/autogroup
            nice=$1
            shift
            if [ -w $group ]; then
                echo $nice >$group || { sleep 0.2; echo $nice >$group; }
            fi 2>/dev/null
            renice -n $nice -p $$ >/dev/null 2>&1
            unset PWD OLDPWD SHLVL
            exec "$@"
            """;

    private GivingWay() {}

    /**
     * The command of a process that stays the same process.
     *
     * @param nice from 0, which gives way to nobody, to 19, which gives way to everybody
     */
    public static List<String> command(int nice, List<String> command) {
        if (!Files.isExecutable(SHELL) || !Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> before =
                List.of(SETSID.toString(), SHELL.toString(), "-c", SCRIPT, "giving-way", String.valueOf(nice));
        return Stream.concat(before.stream(), command.stream()).toList();
    }
}

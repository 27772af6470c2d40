package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.database.Home;
import org.daybook.users.NewUser;
import org.daybook.users.Role;
import org.daybook.users.Users;

/** One user for each role of the demo shop; their passwords are made here and lie in a file that only the user can read. */
record DemoUsers(Path file) {
    private static final int LENGTH = 14;
    /** Without signs that look alike. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final Map<Role, String> NAMES = Map.of(
            Role.OWNER, "owner",
            Role.STORE_MANAGER, "manager",
            Role.SALES_CLERK, "clerk",
            Role.CUSTOMER_SERVICE, "service",
            Role.WAREHOUSE, "warehouse",
            Role.FINANCE, "finance",
            Role.ANALYST, "analyst",
            Role.ADMINISTRATOR, "admin");

    static DemoUsers in(Home home) {
        return new DemoUsers(home.root().resolve("demo").resolve("logins.txt"));
    }

    /** Those that are there already keep their passwords. */
    void make(Users users) throws IOException {
        Map<String, String> logins = new TreeMap<>();
        for (Role role : Role.values()) {
            String name = NAMES.getOrDefault(role, role.code());
            if (users.find(name).isEmpty()) {
                String password = password();
                String display = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                users.make(new NewUser(name, display, password, Set.of(role), List.of(), language()), 0);
                logins.put(name, password);
            }
        }
        if (!logins.isEmpty()) {
            write(logins);
        }
    }

    /** Name and password, one line each; none if nobody was made. */
    List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static String language() {
        return CliText.locale().toLanguageTag();
    }

    private void write(Map<String, String> logins) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        List<String> lines = new ArrayList<>();
        logins.forEach((name, password) -> lines.add("%-10s %s".formatted(name, password)));
        Files.write(file, lines);
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        new SecureRandom().ints(LENGTH, 0, SIGNS.length()).forEach(place -> password.append(SIGNS.charAt(place)));
        return password.toString();
    }
}

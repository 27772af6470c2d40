package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.database.TestDatabase;
import org.daybook.pages.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program as it is delivered: starts on an empty home, lets the owner in, and ends when it is told to. */
class StartIT {
    private static final Pattern ADDRESS = Pattern.compile("answers at (http://\\S+)");
    private static final Pattern SETUP = Pattern.compile("(/setup\\?token=[0-9a-f]+)");

    @TempDir
    private Path directory;

    @Test
    void theFirstOwnerSetsUpTheShopAndSignsIn() throws Exception {
        Path out = directory.resolve("out");
        Process app = daybook(out, "start", "--port", "0");
        try {
            String address = waitFor(out, ADDRESS, app);
            String setup = waitFor(out, SETUP, app);
            Visitor owner = new Visitor(address);
            assertThat(owner.get("/orders").location()).contains("/sign-in");
            assertThat(owner.get(setup).status()).isEqualTo(200);
            String token = setup.replaceFirst(".*=", "");
            assertThat(setUp(owner, token, "short").status()).isEqualTo(200);
            assertThat(setUp(owner, token, PageShop.PASSWORD).location()).contains("/sign-in?made");
            assertThat(setUp(owner, token, PageShop.PASSWORD).status()).isEqualTo(404);
            assertThat(new Visitor(address).get("/sign-in").body()).contains("Linden");
            assertThat(owner.signIn("li").get("/orders").status()).isEqualTo(200);
            assertThat(daybook(directory.resolve("second"), "start", "--port", "0")
                            .waitFor())
                    .isEqualTo(1);
            assertThat(daybook(directory.resolve("stop"), "stop").waitFor()).isZero();
            assertThat(app.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(daybook(directory.resolve("check"), "check").waitFor()).isZero();
            passwordsAreHashedAtFullCost();
        } finally {
            app.destroyForcibly();
        }
    }

    @Test
    void aHomeThatCannotBeMadeEndsTheStart() throws Exception {
        Path home = Files.createFile(directory.resolve("home"));
        Path out = directory.resolve("out");
        Process app = daybook(out, "start", "--port", "0");
        try {
            assertThat(app.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
            assertThat(app.exitValue()).isEqualTo(1);
            assertThat(out).content().contains(home.toString());
        } finally {
            app.destroyForcibly();
        }
    }

    private void passwordsAreHashedAtFullCost() {
        try (Database database = Database.open(new Home(directory.resolve("home")))) {
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select password_hash from users.account where name = 'li'")
                            .query(String.class)
                            .single())
                    .startsWith("$2a$11$");
        }
    }

    private static Answer setUp(Visitor owner, String token, String password) {
        return owner.post(
                "/setup",
                "token",
                token,
                "shopName",
                "Linden",
                "storeName",
                "Jing'an",
                "zone",
                "Asia/Shanghai",
                "cutOver",
                "04:00",
                "currency",
                "CNY",
                "displayName",
                "Li",
                "name",
                "li",
                "password",
                password);
    }

    private Process daybook(Path out, String... arguments) throws IOException {
        TestDatabase.shareSoftware();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("daybook.dist"), "bin", "daybook").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("DAYBOOK_HOME", directory.resolve("home").toString());
        builder.environment().put("DAYBOOK_LANG", "en");
        builder.environment()
                .put(
                        "DAYBOOK_JAVA_OPTS",
                        "-Ddaybook.postgres.software=" + System.getProperty("daybook.postgres.software"));
        return builder.start();
    }

    private static String waitFor(Path out, Pattern wanted, Process app) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(end) && app.isAlive()) {
            Matcher found = wanted.matcher(Files.readString(out));
            if (found.find()) {
                return found.group(1);
            }
            app.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("not said: " + wanted + " in " + Files.readString(out));
    }
}

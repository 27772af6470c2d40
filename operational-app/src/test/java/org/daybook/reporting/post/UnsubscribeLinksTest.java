package org.daybook.reporting.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.daybook.database.Home;
import org.daybook.reporting.post.UnsubscribeLinks.Subscription;
import org.daybook.scheduler.mail.SmtpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that nobody but the shop makes. */
class UnsubscribeLinksTest {
    private static final Subscription OWNER = new Subscription(3, "user:1");

    @TempDir
    Path folder;

    @Test
    void nobodyElseMakesOne() {
        UnsubscribeLinks links = links("https://shop.example/", folder);
        String link = links.to(OWNER).orElseThrow();
        assertThat(link).matches("https://shop\\.example/unsubscribe/[\\w-]{50,100}");
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(links.read(token)).contains(OWNER);
        char other = token.charAt(20) == 'A' ? 'B' : 'A';
        for (String wrong : new String[] {
            "",
            "7",
            "user:7",
            "%%",
            "A".repeat(5000),
            token + "AAAA",
            token.substring(1),
            token.substring(0, 30),
            token.substring(0, 20) + other + token.substring(21)
        }) {
            assertThat(links.read(wrong)).as(wrong).isEmpty();
        }
        assertThat(links(null, folder.resolve("another")).read(token))
                .as("with the key of another shop")
                .isEmpty();
    }

    @Test
    void thereIsNoneWhereNobodySaidHowPagesAreReached() {
        assertThat(links(null, folder).to(OWNER)).isEmpty();
        assertThat(links(" ", folder).to(OWNER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "ftp://shop.example",
                "https://",
                "https://a b",
                "https://a>",
                "https://a?b",
                "https://商店.cn",
                "https://user:pw@shop.example",
                "https://shop.example/daybook"
            })
    void nonsenseEndsTheStart(String url) {
        assertThatThrownBy(() -> settings(url)).hasMessageContaining("DAYBOOK_MAIL_URL");
    }

    private static UnsubscribeLinks links(@Nullable String url, Path home) {
        return new UnsubscribeLinks(settings(url), new Home(home));
    }

    private static MailSettings settings(@Nullable String url) {
        return new MailSettings(null, null, null, null, SmtpServer.Security.NONE, null, url);
    }
}

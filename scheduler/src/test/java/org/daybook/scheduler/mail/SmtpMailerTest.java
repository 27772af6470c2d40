package org.daybook.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.scheduler.mail.MailAnswer.Outcome;
import org.junit.jupiter.api.Test;

/** What is known of a mail after each way in which a server can behave. */
class SmtpMailerTest {
    private static final byte[] PDF = "%PDF-1.7 报表".getBytes(StandardCharsets.UTF_8);

    @Test
    void aMailArrivesAsItWasMeant() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try (MailLine line = mailer(server.getSmtp().getPort()).open()) {
            assertThat(line.send(mail("<a@daybook>")).outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(line.send(mail("<b@daybook>")).outcome()).isEqualTo(Outcome.ACCEPTED);
            MimeMessage first = server.getReceivedMessages()[0];
            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(first.getMessageID()).isEqualTo("<a@daybook>");
            assertThat(first.getSubject()).isEqualTo("日报 – Daily sales");
            assertThat(first.getHeader("List-Unsubscribe", null)).isEqualTo("<https://shop.example/unsubscribe/abc>");
            assertThat(first.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(first.getHeader("Date", null)).isEqualTo("Sun, 15 Mar 2026 07:30:00 +0800");
            Multipart parts = (Multipart) first.getContent();
            assertThat(parts.getBodyPart(0).getContent()).isEqualTo("净销售额 12.00");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("daily.pdf");
            assertThat(GreenMailUtil.getBodyAsBytes(parts.getBodyPart(1))).isNotEmpty();
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF);
        } finally {
            server.stop();
        }
    }

    @Test
    void anAddressThatTheServerRefusesIsRefusedForGood() throws IOException {
        MailAnswer answer = against(Map.of("RCPT", "550 no such mailbox"), 0);
        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.reply()).contains("550 no such mailbox");
    }

    @Test
    void aBusyServerIsTriedAgain() throws IOException {
        assertThat(against(Map.of("RCPT", "451 later"), 0).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(against(Map.of("hello", "421 closing"), 0).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(against(Map.of(".", "452 full"), 1).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(against(Map.of(".", "554 spam"), 1).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws IOException {
        int port;
        try (ScriptedServer gone = new ScriptedServer(Map.of())) {
            port = gone.port();
        }
        try (MailLine line = mailer(port).open()) {
            assertThat(line.send(mail("<a@daybook>")).outcome()).isEqualTo(Outcome.NOT_SENT);
        }
    }

    @Test
    void aServerThatHangsBeforeTheMailGotNothing() throws IOException {
        assertThat(against(Map.of("MAIL", ScriptedServer.SILENCE), 0).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(against(Map.of("DATA", ScriptedServer.HANG_UP), 0).outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void aServerThatGoesAfterTheMailLeavesItUnknown() throws IOException {
        assertThat(against(Map.of(".", ScriptedServer.HANG_UP), 1).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(against(Map.of(".", ScriptedServer.SILENCE), 1).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theNextMailFindsItsWayAfterOneThatFailed() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of(".", ScriptedServer.HANG_UP));
                MailLine line = mailer(server.port()).open()) {
            line.send(mail("<a@daybook>"));
            line.send(mail("<b@daybook>"));
            assertThat(server.mails()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatDoesNotStopTalkingIsLeft() throws IOException {
        String endless = "250-" + "x".repeat(1 << 20);
        assertThat(against(Map.of("EHLO", endless), 0).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(against(Map.of("MAIL", ScriptedServer.DRIP), 0).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(against(Map.of(".", ScriptedServer.DRIP), 1).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whatAServerSaysIsKeptAsOnePlainLine() throws IOException {
        MailAnswer answer = against(Map.of(".", "250 ok\0\u001b[31m" + "x".repeat(5000)), 1);
        assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(answer.reply()).startsWith("250 ok [31mxxx").hasSizeLessThan(502);
    }

    @Test
    void loginsDoNotTellThePassword() {
        assertThat(new SmtpServer.Login("me", "secret").toString()).isEqualTo("me");
    }

    private static MailAnswer against(Map<String, String> answers, int mails) throws IOException {
        try (ScriptedServer server = new ScriptedServer(answers);
                MailLine line = mailer(server.port()).open()) {
            MailAnswer answer = line.send(mail("<a@daybook>"));
            assertThat(server.mails()).isEqualTo(mails);
            return answer;
        }
    }

    private static Mailer mailer(int port) {
        return new SmtpMailer(
                new SmtpServer("127.0.0.1", port, Optional.empty(), SmtpServer.Security.NONE, Duration.ofMillis(700)),
                "Daybook <reports@shop.example>",
                ZoneId.of("Asia/Shanghai"));
    }

    private static Mail mail(String id) {
        return new Mail(
                "user:1",
                id,
                "owner@shop.example",
                Instant.parse("2026-03-14T23:30:00Z"),
                Locale.SIMPLIFIED_CHINESE,
                "日报 – Daily sales",
                "净销售额 12.00",
                Optional.of("https://shop.example/unsubscribe/abc"),
                List.of(new Mail.Attachment("daily.pdf", "application/pdf", PDF)));
    }
}

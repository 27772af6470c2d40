package org.daybook.reporting.post;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.daybook.database.Home;
import org.daybook.scheduler.mail.FolderMailer;
import org.daybook.scheduler.mail.Mailer;
import org.daybook.scheduler.mail.SmtpMailer;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Component;

/** How mail leaves this shop: by its server, or into the mailbox of this machine. */
@Component
public class Mailers {
    private final MailSettings settings;
    private final Shops shops;
    private final Path mailbox;

    Mailers(MailSettings settings, Shops shops, Home home) {
        this.settings = settings;
        this.shops = shops;
        this.mailbox = home.root().resolve("mailbox");
    }

    public Mailer mailer() {
        ZoneId zone = shops.find().map(Shop::zone).orElse(ZoneOffset.UTC);
        return settings.server()
                .<Mailer>map(server -> new SmtpMailer(server, settings.sender(), zone))
                .orElseGet(() -> new FolderMailer(mailbox, settings.sender(), zone));
    }

    /** Whether mail stays on this machine. */
    public boolean isLocal() {
        return settings.server().isEmpty();
    }

    Path mailbox() {
        return mailbox;
    }
}

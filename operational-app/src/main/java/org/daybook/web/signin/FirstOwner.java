package org.daybook.web.signin;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.daybook.settings.Shop;
import org.daybook.settings.ShopOpened;
import org.daybook.settings.Shops;
import org.daybook.users.NewUser;
import org.daybook.users.Role;
import org.daybook.users.UserRefused;
import org.daybook.users.Users;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Opens the shop, if there is none yet, and makes the user who owns it. */
@Service
class FirstOwner {
    private final Shops shops;
    private final Users users;
    private final ApplicationEventPublisher events;

    FirstOwner(Shops shops, Users users, ApplicationEventPublisher events) {
        this.shops = shops;
        this.users = users;
        this.events = events;
    }

    /** @return the keys of what is to be corrected, none if it is done */
    @Transactional
    public List<String> make(SetupForm form, String language) {
        List<String> faults = new ArrayList<>();
        try {
            NewUser owner = new NewUser(
                    form.name(), form.displayName(), form.password(), Set.of(Role.OWNER), List.of(), language);
            if (shops.find().isEmpty()) {
                open(form, language, faults);
            }
            if (faults.isEmpty() && users.makeOwner(owner).isEmpty()) {
                faults.add("setup.too_late");
            }
        } catch (UserRefused refused) {
            faults.add(refused.key());
        }
        if (!faults.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return faults;
    }

    private void open(SetupForm form, String language, List<String> faults) {
        try {
            Shop shop = new Shop(
                    Currency.getInstance(form.currency()),
                    ZoneId.of(form.zone()),
                    LocalTime.parse(form.cutOver()),
                    language);
            shops.open(shop);
            shops.call(form.shopName().strip());
            events.publishEvent(new ShopOpened(form.storeName().strip()));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            faults.add("setup.unknown_choice");
        }
    }
}

package org.daybook.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.settings.Refused;
import org.daybook.stock.Stores;
import org.daybook.users.NewUser;
import org.daybook.users.Right;
import org.daybook.users.Role;
import org.daybook.users.SignedIn;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.daybook.users.totp.Totp;
import org.daybook.web.Forbidden;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.daybook.web.signin.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who may sign in, and what they may do. */
@Controller
class UserPages {
    private static final int LONGEST = 100;

    private final Users users;
    private final Stores stores;
    private final Sessions sessions;
    private final Sentences sentences;
    private final Totp totp;

    UserPages(Users users, Stores stores, Sessions sessions, Sentences sentences, Totp totp) {
        this.users = users;
        this.stores = stores;
        this.sessions = sessions;
        this.sentences = sentences;
        this.totp = totp;
    }

    @GetMapping("/admin/users")
    @Requires(Right.USERS)
    ModelAndView list(Locale locale) {
        return new ModelAndView("admin/users")
                .addObject("users", users.all())
                .addObject("stores", stores.all(locale.toLanguageTag()));
    }

    @GetMapping("/admin/users/new")
    @Requires(Right.USERS)
    ModelAndView form(Locale locale) {
        return form("admin/new-user", List.of(), locale);
    }

    @PostMapping("/admin/users/new")
    @Requires(Right.USERS)
    ModelAndView make(HttpServletRequest request, SignedIn me, Locale locale) {
        Fields fields = new Fields(request, sentences, locale);
        String name = fields.text("name", "sign_in.name", LONGEST);
        String displayName = fields.text("displayName", "user.display_name", LONGEST);
        if (fields.areRight()) {
            try {
                users.make(
                        new NewUser(
                                name,
                                displayName,
                                password(request),
                                roles(fields, me),
                                scope(fields),
                                locale.toLanguageTag()),
                        me.userId());
                Flash.say(request, sentences.of("user.made", locale, name));
                return new ModelAndView("redirect:/admin/users");
            } catch (Refused refused) {
                fields.say(sentences.of(refused, locale));
            }
        }
        ModelAndView again = form("admin/new-user", fields.faults(), locale);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/admin/users/{userId}")
    @Requires(Right.USERS)
    ModelAndView show(@PathVariable long userId, Locale locale) {
        return form("admin/user", List.of(), locale)
                .addObject("user", find(userId))
                .addObject("hasTotp", totp.isOn(userId));
    }

    /** Roles and stores; who is concerned signs in again. */
    @PostMapping("/admin/users/{userId}")
    @Requires(Right.USERS)
    ModelAndView change(@PathVariable long userId, HttpServletRequest request, SignedIn me, Locale locale) {
        User user = find(userId);
        requireOwnerFor(user, me);
        Fields fields = new Fields(request, sentences, locale);
        users.change(userId, roles(fields, me), scope(fields), me.userId());
        return done(user, request, locale);
    }

    @PostMapping("/admin/users/{userId}/password")
    @Requires(Right.USERS)
    ModelAndView setPassword(@PathVariable long userId, HttpServletRequest request, SignedIn me, Locale locale) {
        User user = find(userId);
        requireOwnerFor(user, me);
        users.setPassword(userId, password(request), me.userId());
        return done(user, request, locale);
    }

    @PostMapping("/admin/users/{userId}/disabled")
    @Requires(Right.USERS)
    ModelAndView disable(@PathVariable long userId, HttpServletRequest request, SignedIn me, Locale locale) {
        User user = find(userId);
        requireOwnerFor(user, me);
        if (user.isDisabled()) {
            users.enable(userId, me.userId());
        } else {
            users.disable(userId, me.userId());
        }
        return done(user, request, locale);
    }

    /** For who has lost the phone: the password alone is enough again. */
    @PostMapping("/admin/users/{userId}/two-factor/reset")
    @Requires(Right.USERS)
    ModelAndView resetTotp(@PathVariable long userId, HttpServletRequest request, SignedIn me, Locale locale) {
        User user = find(userId);
        requireOwnerFor(user, me);
        totp.turnOff(userId, user.name(), me.userId());
        return done(user, request, locale);
    }

    private ModelAndView done(User user, HttpServletRequest request, Locale locale) {
        sessions.end(user.userId());
        Flash.say(request, sentences.of("user.changed", locale, user.name()));
        return new ModelAndView("redirect:/admin/users");
    }

    /** Who is no owner makes none, and changes none: nobody gives more than they have. */
    private static void requireOwnerFor(User user, SignedIn me) {
        if (user.roles().contains(Role.OWNER) && !me.roles().contains(Role.OWNER)) {
            throw new Forbidden(Right.USERS);
        }
    }

    private static Set<Role> roles(Fields fields, SignedIn me) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            boolean isMine = role != Role.OWNER || me.roles().contains(Role.OWNER);
            if (isMine && fields.all("role").contains(role.code())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private List<Long> scope(Fields fields) {
        return fields.all("store").stream()
                .map(stores::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private ModelAndView form(String page, List<String> faults, Locale locale) {
        return new ModelAndView(page)
                .addObject("roles", Role.values())
                .addObject("stores", stores.all(locale.toLanguageTag()))
                .addObject("faults", faults);
    }

    /** As it was typed, blanks and all. */
    private static String password(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("password"), "");
    }

    private User find(long userId) {
        return users.find(userId).orElseThrow(() -> new NotFound(String.valueOf(userId)));
    }
}

package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.users.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is signed in stays so until they leave, are sent away or are idle, whatever becomes of the app. */
class SessionsTest {
    private static PageShop shop;

    @BeforeAll
    static void open() {
        shop = new PageShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void aRestartSignsNobodyOut() {
        Visitor clerk = visitor("sales_clerk");
        shop.restart();
        clerk.follow(shop);
        assertThat(clerk.get("/orders").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordAndDisablingEndEverySession() {
        Visitor owner = visitor("owner");
        for (String change : new String[] {"password", "disabled"}) {
            Visitor here = visitor("analyst");
            Visitor there = visitor("analyst");
            owner.get("/admin/users/" + userId("analyst"));
            owner.post("/admin/users/" + userId("analyst") + "/" + change, "password", PageShop.PASSWORD);
            assertThat(here.get("/").location()).as(change).endsWith("/sign-in");
            assertThat(there.get("/").location()).as(change).endsWith("/sign-in");
        }
        assertThat(owner.get("/").status()).isEqualTo(200);
    }

    @Test
    void signingOutLeavesNoRow() {
        Visitor finance = visitor("finance");
        String row = shop.value("select primary_id from users.session where principal_name = 'finance'");
        finance.post("/sign-out");
        assertThat(shop.value("select count(*)::text from users.session where primary_id = '" + row + "'"))
                .isEqualTo("0");
        assertThat(finance.get("/").location()).endsWith("/sign-in");
    }

    @Test
    void anHourOfIdlenessEndsASession() {
        Visitor warehouse = visitor("warehouse");
        shop.run("update users.session set last_access_time = last_access_time - 3601000,"
                + " expiry_time = expiry_time - 3601000 where principal_name = 'warehouse'");
        assertThat(warehouse.get("/").location()).endsWith("/sign-in");
    }

    @Test
    void readingWritesAtMostOnceAMinute() {
        Visitor manager = visitor("store_manager");
        String version = "select xmin::text from users.session where principal_name = 'store_manager'";
        String before = shop.value(version);
        manager.get("/orders");
        assertThat(shop.value(version)).isEqualTo(before);
        shop.run("update users.session set last_access_time = last_access_time - 60000"
                + " where principal_name = 'store_manager'");
        String aged = shop.value(version);
        manager.get("/orders");
        assertThat(shop.value(version)).isNotEqualTo(aged);
    }

    @Test
    void whatCannotBeReadMeansToSignInAgain() {
        Visitor service = visitor("customer_service");
        shop.run("update users.session_attributes set attribute_bytes = '\\x00' where session_primary_id in"
                + " (select primary_id from users.session where principal_name = 'customer_service')");
        assertThat(service.get("/").location()).endsWith("/sign-in");
        service.signIn("customer_service");
    }

    private static Visitor visitor(String name) {
        return new Visitor(shop.address()).signIn(name);
    }

    private static long userId(String name) {
        return shop.bean(Users.class).find(name).orElseThrow().userId();
    }
}

package org.daybook.integrity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.AppContext;
import org.daybook.catalog.Product.Kind;
import org.daybook.catalog.Products;
import org.daybook.catalog.Products.NewProduct;
import org.daybook.customers.Customers;
import org.daybook.database.Database;
import org.daybook.ledger.Dimensions;
import org.daybook.money.Money;
import org.daybook.orders.NewOrder;
import org.daybook.orders.NewOrder.Line;
import org.daybook.orders.NewOrder.Reduction;
import org.daybook.orders.Orders;
import org.daybook.orders.Returns;
import org.daybook.orders.Returns.Grade;
import org.daybook.orders.Returns.NewReturn;
import org.daybook.orders.Shipments;
import org.daybook.orders.Shipments.NewShipment;
import org.daybook.orders.Terms;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Discount;
import org.daybook.payments.Expense;
import org.daybook.payments.MoneyInOut;
import org.daybook.payments.OrderMoney;
import org.daybook.payments.OrderMoney.Part;
import org.daybook.payments.Tender;
import org.daybook.payments.Tender.Method;
import org.daybook.promotions.Campaigns;
import org.daybook.settings.Channels;
import org.daybook.settings.Moment;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.daybook.stock.Receipts;
import org.daybook.stock.Stores;
import org.springframework.context.ConfigurableApplicationContext;

/** A shop with one live order of each sort, done through its services: paid, shipped in parts, partly returned. */
final class LiveShop {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Shop SHOP = Shop.opened(CNY, ZoneId.of("Asia/Shanghai"), "en");
    private static final Moment DAY = SHOP.noonOf(LocalDate.of(2026, 3, 2));
    private static final Tender CARD = new Tender(Method.GATEWAY, 0, "CARD");

    private final ConfigurableApplicationContext context;

    private LiveShop(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static void fill(Database database) {
        try (ConfigurableApplicationContext context = AppContext.start(database)) {
            LiveShop shop = new LiveShop(context);
            shop.open();
            shop.stockUp();
            shop.sell();
            shop.takeBack();
        }
    }

    private void open() {
        service(Shops.class).open(SHOP);
        service(Stores.class).make(List.of("S1"));
        service(Channels.class).make(List.of("web"));
        service(Campaigns.class).make(List.of("SPRING"));
        service(Customers.class).make(List.of("C1"));
        service(Products.class).make(List.of(new NewProduct("CUP", "Cup", Kind.GOODS, new BigDecimal("0.13"), null)));
    }

    private void stockUp() {
        Receipts.Line cups = new Receipts.Line(1, 1, BigDecimal.TEN, new BigDecimal("2.3333"));
        service(Receipts.class).receive(new Receipts.Receipt("R1", "V1", 1, List.of(cups), CNY, DAY));
        service(MoneyInOut.class)
                .spend(new Expense(
                        "X1",
                        560201,
                        money("10.00"),
                        money("0.60"),
                        new Expense.OnCredit("V2", DAY.day()),
                        Dimensions.NONE,
                        DAY));
        service(MoneyInOut.class).payIn("OW1", money("100.00"), CARD, DAY);
        service(MoneyInOut.class)
                .spend(new Expense(
                        "X2", 560302, money("1.00"), money("0.00"), new Expense.AtOnce(CARD), Dimensions.NONE, DAY));
        service(MoneyInOut.class).undo("expense:X2", DAY);
    }

    /** One order is paid before, one is owed, one waits for its goods. */
    private void sell() {
        order("O1", 3);
        service(OrderMoney.class).capture("P1", "O1", new Part(CARD, money("40.00")), DAY);
        ship("SH1", "O1", 2);
        ship("SH2", "O1", 1);
        order("O2", 2);
        ship("SH3", "O2", 1);
        order("O3", 1);
        service(OrderMoney.class).capture("P2", "O3", new Part(CARD, money("5.00")), DAY);
    }

    private void takeBack() {
        service(Returns.class)
                .receive(
                        new NewReturn(
                                "RT1",
                                "O1",
                                "S1",
                                List.of(new Returns.Line(1, BigDecimal.ONE, Grade.A)),
                                Freight.REFUNDED),
                        DAY);
        service(OrderMoney.class).refund("RF1", "O1", List.of(new Part(CARD, money("5.00"))), DAY);
        service(Orders.class).cancel("O2", DAY);
    }

    private void order(String number, int cups) {
        Reduction spring = new Reduction(
                Discount.Kind.PROMO, Optional.of("SPRING"), Optional.empty(), Optional.of(BigDecimal.TEN), List.of());
        Line line = new Line(1, "CUP", BigDecimal.valueOf(cups), new BigDecimal("12.99"), List.of(spring));
        service(Orders.class)
                .place(
                        new NewOrder(
                                number,
                                "web",
                                "S1",
                                Optional.of("C1"),
                                List.of(line),
                                List.of(),
                                new BigDecimal("3.00"),
                                Prices.INCLUSIVE,
                                Optional.empty(),
                                false,
                                Terms.onAccount(30)),
                        DAY);
    }

    private void ship(String number, String order, int cups) {
        service(Shipments.class)
                .ship(
                        new NewShipment(
                                number,
                                order,
                                Optional.empty(),
                                List.of(new Shipments.Line(1, BigDecimal.valueOf(cups)))),
                        DAY);
    }

    private <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), CNY);
    }
}

package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daybook.client.ApiClient;
import org.daybook.client.ApiException;
import org.daybook.client.api.LedgerApi;
import org.daybook.client.api.MoneyApi;
import org.daybook.client.api.OrdersApi;
import org.daybook.client.api.ProductsApi;
import org.daybook.client.api.StockApi;
import org.daybook.client.model.LedgerEntry;
import org.daybook.client.model.LedgerLine;
import org.daybook.client.model.Order;
import org.daybook.client.model.OrderMoney;
import org.daybook.client.model.OrderPart;
import org.daybook.client.model.PlaceLine;
import org.daybook.client.model.PlaceOrder;
import org.daybook.client.model.ReceiptLine;
import org.daybook.client.model.ReceiveGoods;
import org.daybook.client.model.ShipOrder;
import org.daybook.client.model.SpendMoney;
import org.daybook.client.model.StockLevel;
import org.daybook.client.model.StockMovement;
import org.daybook.client.model.TakeBackOrder;
import org.daybook.client.model.TrialBalanceSheet;
import org.daybook.client.model.WriteOffGoods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day of business by a client that was generated from the document of the API, as others would. */
@ExtendWith(SharedShop.class)
class ApiDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    private final OrdersApi orders;
    private final StockApi stock;
    private final MoneyApi money;
    private final LedgerApi ledger;
    private final ProductsApi products;

    ApiDayTest(PageShop shop) {
        String key = shop.key("owner");
        ApiClient client = new ApiClient();
        client.updateBaseUri(shop.address());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
        orders = new OrdersApi(client);
        stock = new StockApi(client);
        money = new MoneyApi(client);
        ledger = new LedgerApi(client);
        products = new ProductsApi(client);
    }

    @Test
    void aDayOfBusiness() throws Exception {
        TrialBalanceSheet morning = trial();
        BigDecimal before = level().getOnHand();
        String receipt = receive("24", "3.50");
        String orderNo = order();
        String writtenOff = writeOff();
        String expense = spend();

        StockLevel level = level();
        assertThat(level.getOnHand()).isEqualByComparingTo(before.add(new BigDecimal("22")));
        movementsLeadToWhatLiesThere(level, List.of(writtenOff, receipt));
        assertThat(products.getProduct("A").getProduct().getSku()).isEqualTo("A");

        assertThat(entries(orderNo))
                .extracting(entry -> entry.getKind() + " " + entry.getOrderNo())
                .containsExactlyInAnyOrder(
                        "payment_captured " + orderNo,
                        "shipment " + orderNo,
                        "return_received " + orderNo,
                        "refund_paid " + orderNo);
        for (String document : List.of(receipt, writtenOff, expense)) {
            assertThat(entries(document)).singleElement().satisfies(ApiDayTest::isBalanced);
        }
        theBooksTookIn(morning, trial());
    }

    /** The bank pays 106.00; the gateway keeps 28.25 less 11.30; all accounts together come to nothing. */
    private static void theBooksTookIn(TrialBalanceSheet morning, TrialBalanceSheet evening) {
        assertThat(evening.getBalanced()).isTrue();
        assertThat(new BigDecimal(evening.getSum().getClosing().getAmount())).isZero();
        assertThat(closing(evening, "100201").subtract(closing(morning, "100201")))
                .isEqualByComparingTo("-106");
        assertThat(closing(evening, "560105").subtract(closing(morning, "560105")))
                .isEqualByComparingTo("100");
        BigDecimal turnover = amount(evening.getSum().getDebit().getAmount())
                .subtract(amount(morning.getSum().getDebit().getAmount()));
        assertThat(turnover).isPositive();
        assertThat(evening.getSum().getDebit()).isEqualTo(evening.getSum().getCredit());
    }

    private String order() throws ApiException {
        PlaceOrder order = new PlaceOrder()
                .store("S1")
                .channel("web")
                .freight(new BigDecimal("5"))
                .addLinesItem(
                        new PlaceLine().sku("A").quantity(new BigDecimal("2")).price(BigDecimal.TEN));
        String orderNo = orders.placeOrder("day-1", order).getNumber();
        assertThat(orders.placeOrder("day-1", order).getNumber()).isEqualTo(orderNo);
        assertThat(amountOf(orderNo)).isEqualTo("28.25");
        orders.payOrder(orderNo, "day-2", money("28.25"));
        orders.shipOrder(orderNo, "day-3", new ShipOrder().addLinesItem(part("2")));
        assertThat(state(orderNo)).isEqualTo("paid shipped none");
        orders.takeBackOrder(
                orderNo,
                "day-4",
                new TakeBackOrder().store("S1").addLinesItem(part("1").grade(OrderPart.GradeEnum.A)));
        orders.refundOrder(orderNo, "day-5", money("11.30"));
        assertThat(state(orderNo)).isEqualTo("part_refunded shipped part_returned");
        assertThatThrownBy(() -> orders.refundOrder(orderNo, "day-6", money("999")))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getResponseBody()).contains("payment.refund_above_due"));
        return orderNo;
    }

    private String receive(String quantity, String cost) throws ApiException {
        ReceiveGoods delivery = new ReceiveGoods()
                .supplier("SUP1")
                .store("S1")
                .addLinesItem(new ReceiptLine()
                        .sku("A")
                        .quantity(new BigDecimal(quantity))
                        .unitCost(new BigDecimal(cost)));
        String receipt = stock.receiveGoods("day-7", delivery).getNumber();
        assertThat(stock.receiveGoods("day-7", delivery).getNumber()).isEqualTo(receipt);
        return receipt;
    }

    private String writeOff() throws ApiException {
        return stock.writeOffGoods(
                        "day-8",
                        new WriteOffGoods()
                                .store("S1")
                                .sku("A")
                                .quantity(BigDecimal.ONE)
                                .reason("damage"))
                .getNumber();
    }

    private String spend() throws ApiException {
        return money.recordExpense(
                        "day-9",
                        new SpendMoney()
                                .account("560105")
                                .amount(new BigDecimal("100"))
                                .vat(new BigDecimal("6"))
                                .paidBy(SpendMoney.PaidByEnum.BANK))
                .getNumber();
    }

    private void movementsLeadToWhatLiesThere(StockLevel level, List<String> documents) throws ApiException {
        List<StockMovement> movements = stock.listStockMovements("A", "S1", null, TODAY, TODAY, null, 200)
                .getMovements();
        assertThat(movements.get(0).getOnHandAfter()).isEqualByComparingTo(level.getOnHand());
        for (int i = 1; i < movements.size(); i++) {
            BigDecimal left =
                    movements.get(i).getOnHandAfter().add(movements.get(i - 1).getQuantity());
            assertThat(movements.get(i - 1).getOnHandAfter()).isEqualByComparingTo(left);
        }
        assertThat(movements).extracting(StockMovement::getDocument).containsAll(documents);
    }

    private List<LedgerEntry> entries(String search) throws ApiException {
        List<LedgerEntry> entries = ledger.listLedgerEntries(search, null, null, TODAY, TODAY, null, 50)
                .getEntries();
        entries.forEach(ApiDayTest::isBalanced);
        return entries;
    }

    private static void isBalanced(LedgerEntry entry) {
        assertThat(sum(entry, LedgerLine.SideEnum.DEBIT))
                .isPositive()
                .isEqualTo(sum(entry, LedgerLine.SideEnum.CREDIT));
    }

    private static BigDecimal sum(LedgerEntry entry, LedgerLine.SideEnum side) {
        return entry.getLines().stream()
                .filter(line -> line.getSide() == side)
                .map(line -> amount(line.getAmount().getAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private TrialBalanceSheet trial() throws ApiException {
        return ledger.getTrialBalance(TODAY, TODAY);
    }

    private static BigDecimal closing(TrialBalanceSheet sheet, String account) {
        return sheet.getAccounts().stream()
                .filter(line -> line.getAccount().equals(account))
                .map(line -> amount(line.getClosing().getAmount()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private StockLevel level() throws ApiException {
        return stock.listStockLevels("A", "S1", null, null, 1).getLevels().get(0);
    }

    private String amountOf(String orderNo) throws ApiException {
        return Objects.requireNonNull(orders.getOrder(orderNo, null).getTotal()).getAmount();
    }

    private String state(String orderNo) throws ApiException {
        Order order = orders.getOrder(orderNo, null);
        return order.getPaymentState() + " " + order.getFulfilmentState() + " " + order.getAfterSaleState();
    }

    private static OrderMoney money(String amount) {
        return new OrderMoney().amount(new BigDecimal(amount)).paidBy(OrderMoney.PaidByEnum.CARD);
    }

    private static OrderPart part(String quantity) {
        return new OrderPart().lineNo(1).quantity(new BigDecimal(quantity));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}

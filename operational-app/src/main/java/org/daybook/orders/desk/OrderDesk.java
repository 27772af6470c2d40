package org.daybook.orders.desk;

import java.util.List;
import java.util.Optional;
import org.daybook.audit.Answers;
import org.daybook.audit.DocumentNumbers;
import org.daybook.audit.DocumentNumbers.Kind;
import org.daybook.money.Money;
import org.daybook.orders.NewOrder;
import org.daybook.orders.Returns;
import org.daybook.orders.Returns.NewReturn;
import org.daybook.orders.Shipments;
import org.daybook.orders.Shipments.NewShipment;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.payments.OrderMoney;
import org.daybook.payments.Tender;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places orders and moves them on, as asked for on a page or over the API. Each takes a key that is the same for each
 * repetition of one request: the repetition does nothing and gets the same number.
 */
@Service
@Transactional
public class OrderDesk {
    private final Answers answers;
    private final DocumentNumbers numbers;
    private final Sales sales;
    private final OrderMoney money;

    OrderDesk(Answers answers, DocumentNumbers numbers, Sales sales, OrderMoney money) {
        this.answers = answers;
        this.numbers = numbers;
        this.sales = sales;
        this.money = money;
    }

    /**
     * Places an order, and takes its money if it is paid at once.
     *
     * @param order its number is not looked at
     * @param paid how the whole of it is paid, empty for later
     * @return the number of the order
     */
    public String place(String key, NewOrder order, Optional<Tender> paid, Moment moment) {
        return answers.once(moment.actorId(), key, "place " + order.numbered("") + " " + paid, () -> {
            String orderNo = numbers.next(Kind.ORDER);
            sales.orders().place(order.numbered(orderNo), moment);
            paid.ifPresent(tender -> payWhole(order.numbered(orderNo), tender, moment));
            return orderNo;
        });
    }

    private void payWhole(NewOrder order, Tender tender, Moment moment) {
        Money total = sales.orders().price(order).total();
        if (!total.isZero()) {
            money.capture(numbers.next(Kind.PAYMENT), order.orderNo(), new OrderMoney.Part(tender, total), moment);
        }
    }

    /**
     * Takes money, at most what is due.
     *
     * @return the number of the payment
     */
    public String pay(String key, String orderNo, Money amount, Tender tender, Moment moment) {
        return answers.once(moment.actorId(), key, "pay " + orderNo + " " + amount + " " + tender, () -> {
            sales.orders().holdForPayment(orderNo, amount);
            String paymentNo = numbers.next(Kind.PAYMENT);
            money.capture(paymentNo, orderNo, new OrderMoney.Part(tender, amount), moment);
            return paymentNo;
        });
    }

    /** @return the number of the refund */
    public String refund(String key, String orderNo, Money amount, Tender tender, Moment moment) {
        return answers.once(moment.actorId(), key, "refund " + orderNo + " " + amount + " " + tender, () -> {
            String refundNo = numbers.next(Kind.REFUND);
            money.refund(refundNo, orderNo, List.of(new OrderMoney.Part(tender, amount)), moment);
            return refundNo;
        });
    }

    public void confirm(String orderNo, Moment moment) {
        sales.orders().confirm(orderNo, moment);
    }

    public void complete(String orderNo, Moment moment) {
        sales.completion().complete(orderNo, moment);
    }

    public void cancel(String orderNo, Moment moment) {
        sales.orders().cancel(orderNo, moment);
    }

    /**
     * Ships lines of an order.
     *
     * @param store that ships, empty for the order's
     * @return the number of the shipment
     */
    public String ship(String key, String orderNo, Optional<String> store, List<Shipments.Line> lines, Moment moment) {
        return answers.once(moment.actorId(), key, "ship " + orderNo + " " + store + " " + lines, () -> {
            String shipmentNo = numbers.next(Kind.SHIPMENT);
            sales.shipments().ship(new NewShipment(shipmentNo, orderNo, store, lines), moment);
            return shipmentNo;
        });
    }

    /**
     * Takes goods back.
     *
     * @param store that receives them
     * @return the number of the return
     */
    public String takeBack(
            String key, String orderNo, String store, List<Returns.Line> lines, Freight freight, Moment moment) {
        String request = "return " + orderNo + " " + store + " " + lines + " " + freight;
        return answers.once(moment.actorId(), key, request, () -> {
            String returnNo = numbers.next(Kind.RETURN);
            sales.returns().receive(new NewReturn(returnNo, orderNo, store, lines, freight), moment);
            return returnNo;
        });
    }
}

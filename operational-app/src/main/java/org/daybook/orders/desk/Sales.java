package org.daybook.orders.desk;

import org.daybook.orders.Orders;
import org.daybook.orders.Returns;
import org.daybook.orders.Shipments;
import org.daybook.orders.book.Completion;
import org.springframework.stereotype.Component;

/** The services that move orders on. */
@Component
record Sales(Orders orders, Shipments shipments, Returns returns, Completion completion) {}

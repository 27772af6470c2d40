package org.daybook.orders.desk;

import org.daybook.orders.Orders;
import org.daybook.orders.Returns;
import org.daybook.orders.Shipments;
import org.springframework.stereotype.Component;

/** The three services that move goods. */
@Component
record Sales(Orders orders, Shipments shipments, Returns returns) {}

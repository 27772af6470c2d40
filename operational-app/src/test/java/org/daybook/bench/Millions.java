package org.daybook.bench;

import java.util.List;

/** Writes a million orders of three years behind the app: the latest 100,000 in every state, those before all but done. */
final class Millions {
    static final List<String> STATEMENTS = List.of(
            "set session_replication_role = replica",
            """
            insert into settings.channel (channel_id, code, name, kind) values (100, 'rare', 'Rare', 'web')
            """,
            """
            insert into customers.customer (customer_no, name, kind, pseudonym)
            select 'M' || i, 'Customer ' || i, 'person', 'bench-' || i from generate_series(1, 50000) as i
            """,
            """
            insert into orders.sales_order (order_no, store_id, channel_id, customer_id, business_day, event_at,
                local_hour, currency, payment_state, fulfilment_state, after_sale_state, prices, rounding, due_days,
                terms, complete_day, cancel_day, first_ship_day, units, committed_amount, tax_amount, total_amount)
            select 'N' || i, 1 + i % 2, case when i % 500 = 3 then 100 else 1 end, (select min(customer_id) from customers.customer where customer_no like 'M%')
                    + (i * 7919::bigint) % 50000,
                day, day + time '03:00' + i % 43200 * interval '1 second', 11, 'CNY',
                case when i % rarely = 4
                    then (array['unpaid', 'part_paid', 'part_refunded', 'refunded'])[1 + (i / 200) % 4] else 'paid' end,
                state, case when i % 100 = 20 then 'part_returned' else 'none' end,
                'exclusive', 'line', 0, 'on_account', case when state = 'completed' then day end,
                case when state = 'cancelled' then day end,
                case when state in ('part_shipped', 'shipped', 'completed') then day end,
                1 + i % 5, 10 + i % 9973 / 100.0, 0, 10 + i % 9973 / 100.0
            from (select i, rarely, date '2026-03-14' - ((1000000 - i) / 920)::int as day,
                    case when i % rarely = 7 then (array['placed', 'confirmed', 'picked', 'part_shipped', 'shipped',
                        'cancelled'])[1 + (i / 200) % 6] else 'completed' end as state
                from (select i, case when i > 900000 then 20 else 200 end as rarely
                    from generate_series(1, 1000000) as i) as numbers) as o
            """,
            """
            insert into orders.order_line (order_id, line_no, product_id, quantity, unit_price, gross_amount,
                discount_amount, demand_amount, shipped_quantity, shipped_amount)
            select order_id, 1, 1, units, round(committed_amount / units, 4), committed_amount, 0, committed_amount,
                case when fulfilment_state in ('shipped', 'completed') then units else 0 end,
                case when fulfilment_state in ('shipped', 'completed') then committed_amount else 0 end
            from orders.sales_order where order_no like 'N%'
            """,
            "vacuum analyze orders.sales_order",
            "analyze orders.order_line",
            "analyze customers.customer");

    private Millions() {}
}

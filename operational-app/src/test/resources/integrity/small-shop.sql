insert into settings.shop (currency, zone, created_at) values ('GBP', 'Europe/London', '2010-11-16 00:00Z');
insert into settings.channel (channel_id, code, name, kind) values (1, 'direct', 'Direct', 'counter');
insert into stock.location (location_id, code, name, kind) values (1, 'S1', 'S1', 'store');
insert into stock.location_version (location_id) values (1);
insert into promotions.campaign (campaign_id, code, name) values (1, 'SPRING', 'Spring');
insert into catalog.product (product_id, sku, name) values (1, 'A', 'Apple'), (2, 'B', 'Pear');
insert into catalog.product_version (product_id) values (1), (2);
insert into customers.customer (customer_id, customer_no, kind, pseudonym) values (1, 'C1', 'person', 'p1');
insert into customers.customer_version (customer_id) values (1);

insert into orders.sales_order (order_id, order_no, store_id, channel_id, customer_id, business_day, event_at,
    local_hour, currency, payment_state, fulfilment_state, first_ship_day, complete_day, units, committed_amount,
    total_amount)
values (1, '1001', 1, 1, 1, '2010-11-15', '2010-11-15 10:00Z', 10, 'GBP', 'paid', 'completed', '2010-11-15',
    '2010-11-15', 5, 23.00, 23.00);
insert into orders.sales_document (document_id, document_no, document_kind, import_id, order_id, store_id, channel_id,
    customer_id, business_day, event_at, currency)
values (1, '1001', 'import', 1, 1, 1, 1, 1, '2010-11-15', '2010-11-15 10:00Z', 'GBP'),
    (2, 'C1002', 'import', 1, null, 1, 1, 1, '2010-11-15', '2010-11-15 11:00Z', 'GBP');
insert into orders.sale_line (document_id, line_no, sale_kind, product_id, campaign_id, quantity, unit_price,
    gross_amount, discount_amount, unit_cost, cost_amount)
values (1, 1, 'sale', 1, 1, 2, 5.0000, 10.00, 2.00, 2.5, 5.00),
    (1, 2, 'sale', 2, null, 3, 5.0000, 15.00, 0, null, null),
    (2, 1, 'return', 1, null, -1, 5.0000, -5.00, 1.00, 2.5, -2.50),
    (2, 2, 'adjustment', 2, null, 1, -3.0000, -3.00, 0, null, null);
insert into orders.order_line (order_id, line_no, product_id, campaign_id, quantity, unit_price, gross_amount,
    discount_amount, demand_amount, shipped_quantity, shipped_amount, cost_amount)
values (1, 1, 1, 1, 2, 5.0000, 10.00, 2.00, 8.00, 2, 8.00, 5.00),
    (1, 2, 2, null, 3, 5.0000, 15.00, 0, 15.00, 3, 15.00, null);
insert into orders.order_event (order_id, event_kind, cause, demand_quantity, demand_amount, business_day, event_at)
values (1, 'placed', 'import', 5, 23.00, '2010-11-15', '2010-11-15 10:00Z');
insert into imports.run (import_id, kind, file_name, file_sha256, options, imported_by, started_at, finished_at,
    rows_read, line_count, document_count, order_count, first_day, last_day, quantity, gross_amount, discount_amount,
    cost_amount)
values (1, 'sales', 'small.csv', repeat('0', 64), '', 'test', '2010-11-16 00:00Z', '2010-11-16 00:00Z', 4, 4, 2, 1,
    '2010-11-15', '2010-11-15', 5, 17.00, 3.00, 2.50);

-- New documents, documents of a month long past, and an order of February that ships in March.
call shop.sell(601, 610, '2011-03-01', 5);
call shop.sell(611, 613, '2010-06-10', 3);
call shop.ship(1026, 1030, '2011-03-03');

-- A document whose product and customer are there without a version yet.
insert into catalog.product (product_id, sku, name) values (26, 'SKU26', 'Thing 26');
insert into customers.customer (customer_id, customer_no, kind, pseudonym) values (61, 'C61', 'person', 'p61');
insert into orders.sales_document (document_id, document_no, document_kind, import_id, store_id, channel_id, customer_id,
    business_day, event_at, currency)
values (700, 'D700', 'import', 1, 1, 1, 61, '2010-07-05', '2010-07-05 10:00:00+00', 'GBP');
insert into orders.sale_line (document_id, line_no, sale_kind, product_id, quantity, unit_price, gross_amount)
values (700, 1, 'adjustment', 26, 1, 2.50, -2.50);
call shop.post(700, 700);

-- Goods of this month, and some that are entered ten months late.
call shop.move(101, 104, '2011-03-01');
call shop.move(111, 112, '2010-06-01');
call shop.bank(21, 22, '2011-03-01', 'payment_captured');

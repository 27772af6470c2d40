-- The very first orders of their customers are cancelled, so all later ones move up; a return; an order moves on.
call shop.cancel(1041, 1044, '2011-03-10');
call shop.take_back(1026, 1027, '2011-03-20');
update orders.sales_order set fulfilment_state = 'confirmed' where order_id = 1035;

-- Product 3 changes its brand half-way through its sales; products of a category get its new name, and no new key.
update catalog.product_version set valid_to = '2010-05-15 00:00:00+00' where product_id = 3;
insert into catalog.product_version (product_key, product_id, valid_from, category_id, brand, list_price)
values (1903, 3, '2010-05-15 00:00:00+00', 1, 'New brand', 4.25);
update catalog.category set name = 'Renamed', path = 'Home/Renamed' where category_id = 2;
update customers.customer set country = 'France' where customer_id = 8;

-- The missing versions arrive; a new store, and documents that may use it.
insert into catalog.product_version (product_key, product_id, brand) values (1026, 26, 'Acme');
insert into customers.customer_version (customer_key, customer_id, level) values (2061, 61, 'gold');
insert into stock.location (location_id, code, name, kind) values (3, 'S3', 'Store 3', 'store');
insert into stock.location_version (location_key, location_id) values (13, 3);
call shop.sell(631, 650, '2011-03-12', 10);

-- A day that changes nothing in the end, before days that are known; then the first day of a pool moves back.
insert into stock.movement (product_id, location_id, kind, document, line_no, quantity, value_amount, on_hand_after,
    value_after, business_day, event_at)
select 2, 2, kind, 'Z' || quantity, 1, quantity, quantity, 0, 0, '2010-08-15', '2010-08-15 12:00:00+00'
from (values ('receipt', 5), ('issue', -5)) as m (kind, quantity);
call shop.move(120, 120, '2009-12-20');

-- Sales without a customer belong to customer 0.
insert into customers.customer (customer_id, kind, pseudonym) values (0, 'anonymous', 'anonymous');
insert into customers.customer_version (customer_key, customer_id) values (0, 0);

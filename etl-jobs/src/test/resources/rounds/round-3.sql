-- The change of brand turns out to have happened three months later.
update catalog.product_version set valid_from = '2010-08-15 00:00:00+00' where product_key = 1903;
update catalog.product_version set valid_to = '2010-08-15 00:00:00+00' where product_key = 1003;

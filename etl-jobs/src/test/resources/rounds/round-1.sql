-- New documents, documents of a month long past, and an order of February that ships in March.
call shop.sell(601, 610, '2011-03-01', 5);
call shop.sell(611, 613, '2010-06-10', 3);
call shop.ship(1026, 1030, '2011-03-03');

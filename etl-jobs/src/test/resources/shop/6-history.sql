-- Fifteen months: an imported past, then orders that were shipped, returned, cancelled or stay open.
call shop.sell(1, 600, '2009-12-01', 440);
call shop.place(1001, 1040, '2011-01-10', 40, 'placed');
call shop.place(1041, 1044, '2009-11-20', 2, 'placed');
call shop.ship(1001, 1020, '2011-02-20');
call shop.take_back(1001, 1005, '2011-02-25');
call shop.cancel(1021, 1025, '2011-02-21');

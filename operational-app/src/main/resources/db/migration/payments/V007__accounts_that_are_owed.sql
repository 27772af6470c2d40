-- Of a million orders few are owed money, and each page counts them.
create index order_account_owed on payments.order_account (order_id) where due_back_amount > 0;

-- The view of the load takes a payment's mark for the mark of its row: right only because what is taken
-- from the account never changes.
create trigger fixed before update of account_id, order_id, order_no, store_id, channel_id, customer_id
    on payments.order_account for each statement execute function guard.refuse_change();

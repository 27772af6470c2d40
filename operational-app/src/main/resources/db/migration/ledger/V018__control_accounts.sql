-- Accounts that must agree with a sub-ledger, by the key of it: only rules post to them, no manual journal.
alter table ledger.account add column control text;

update ledger.account as a set control = c.key
from (values
    (100101, 'store'), (100102, 'store'), (560105, 'store'), (560106, 'store'), (100201, 'bank statement'),
    (100202, 'bank statement'), (101201, 'payment, refund'), (101202, 'deposit slip'), (112201, 'order'),
    (122102, 'order'), (220301, 'order'), (224101, 'order'), (560103, 'order'), (571103, 'order'),
    (112202, 'order, carrier'), (1123, 'supplier'), (122101, 'claim'), (1402, 'bill line'), (540102, 'bill line'),
    (140501, 'sku and store'), (140502, 'transfer line'), (140503, 'return line'), (500105, 'return line'),
    (540105, 'return line'), (560107, 'return line'), (1901, 'stocktake line'), (530101, 'stocktake line'),
    (571101, 'stocktake line'), (220201, 'bill'), (22210101, 'bill'), (222103, 'bill'), (560108, 'bill'),
    (220202, 'receipt line'), (540103, 'receipt line'), (220203, 'parcel'), (220302, 'card'), (505102, 'card'),
    (220303, 'customer'), (22210102, 'order line, rate'), (22210103, 'document'), (22210104, 'period'),
    (222102, 'period'), (222104, 'period'), (222105, 'period'), (5403, 'period'), (224103, 'party'),
    (240101, 'lot'), (500101, 'order line'), (500106, 'order line'), (505101, 'order line'),
    (540101, 'order line'), (500102, 'order line, campaign'), (500103, 'order line, campaign'),
    (500104, 'order line, lot'), (530102, 'open item'), (530103, 'open item'), (560303, 'open item'),
    (560304, 'open item'), (530104, 'session'), (571104, 'session'), (540104, 'stock move'),
    (540106, 'stock move'), (560101, 'campaign'), (560102, 'parcel, order'), (560109, 'issue'), (560202, 'issue'),
    (571102, 'issue'), (560302, 'payment, order'), (560305, 'bill, order'), (560306, 'ticket')) as c (account_id, key)
where a.account_id = c.account_id;

-- Chart of accounts: the national small-enterprise chart with two-digit extensions of ours.
insert into ledger.account
    (account_id, number, class, natural_side, statement_line, name_en, name_zh_cn, name_zh_tw) values
    (100101, '100101', 'asset', 'debit', 'money', 'Till cash', '门店钱箱', '門市錢櫃'),
    (100102, '100102', 'asset', 'debit', 'money', 'Safe cash', '保险柜现金', '保險櫃現金'),
    (100201, '100201', 'asset', 'debit', 'money', 'Bank, home currency', '银行存款—本币', '銀行存款—本幣'),
    (100202, '100202', 'asset', 'debit', 'money', 'Bank, foreign currency', '银行存款—外币', '銀行存款—外幣'),
    (101201, '101201', 'asset', 'debit', 'money', 'Gateway clearing', '其他货币资金—支付渠道清算', '其他貨幣資金—支付管道清算'),
    (101202, '101202', 'asset', 'debit', 'money', 'Cash in transit', '其他货币资金—在途现金', '在途現金'),
    (112201, '112201', 'asset', 'debit', 'receivables', 'Trade receivables', '应收账款—客户', '應收帳款—客戶'),
    (112202, '112202', 'asset', 'debit', 'receivables', 'Cash-on-delivery receivables', '应收账款—承运商代收', '應收帳款—物流代收'),
    (1123, '1123', 'asset', 'debit', 'prepayments', 'Supplier prepayments', '预付账款', '預付貨款'),
    (122101, '122101', 'asset', 'debit', 'other_receivables', 'Claims', '其他应收款—索赔与责任人', '其他應收款—求償與責任人'),
    (122102, '122102', 'asset', 'debit', 'other_receivables', 'Platform subsidies', '其他应收款—平台补贴', '其他應收款—平台補貼'),
    (1231, '1231', 'asset', 'credit', 'receivables', 'Bad-debt allowance', '坏账准备', '備抵呆帳'),
    (1402, '1402', 'asset', 'debit', 'inventory', 'Goods billed, not received', '在途物资', '在途商品'),
    (140501, '140501', 'asset', 'debit', 'inventory', 'Stock on hand', '库存商品—在库', '商品存貨—在庫'),
    (140502, '140502', 'asset', 'debit', 'inventory', 'Stock in transit', '库存商品—调拨在途', '商品存貨—調撥在途'),
    (140503, '140503', 'asset', 'debit', 'inventory', 'Returns awaiting repair', '库存商品—退货待修', '商品存貨—退貨待修'),
    (140504, '140504', 'asset', 'debit', 'inventory', 'Right to returned goods', '应收退货成本', '待退回商品權利'),
    (1471, '1471', 'asset', 'credit', 'inventory', 'Stock write-down allowance', '存货跌价准备', '備抵存貨跌價損失'),
    (1601, '1601', 'asset', 'debit', 'fixed_assets', 'Fixed assets', '固定资产', '不動產、廠房及設備'),
    (1602, '1602', 'asset', 'credit', 'fixed_assets', 'Accumulated depreciation', '累计折旧', '累計折舊'),
    (1901, '1901', 'asset', 'debit', 'variances', 'Variances awaiting decision', '待处理财产损溢', '待處理財產損益');

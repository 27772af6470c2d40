package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lines say about products, customers and places, and what of it the shop keeps. */
class MasterDataModuleTest {
    private static final String HEADER = "order_no,ordered_at,sku,quantity,unit_price";
    private static final String VERSIONS = """
            select sku, name, category_path, brand, is_current, isfinite(valid_from) and valid_from > '2000-01-01' as later
            from extract.product_version order by sku, valid_from
            """;

    @TempDir
    Path folder;

    private ImportFixture shop;

    @BeforeEach
    void open() {
        shop = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theLastNonEmptyValueByTimeWins() {
        shop.csv(
                        HEADER + ",product_name,category,brand",
                        "2,2010-11-16,a,1,1,Newer,Home/Mugs,",
                        "1,2010-11-15,a,1,1,Older,,Acme",
                        "3,2010-11-17,a,1,1, ,,",
                        "3,2010-11-17,b,1,1,,,")
                .run();
        assertThat(shop.rows(VERSIONS))
                .containsExactly("a Newer Home/Mugs Acme true false", "b b null null true false");
        assertThat(shop.rows("select path, name from catalog.category order by path"))
                .containsExactly("Home Home", "Home/Mugs Mugs");
    }

    @Test
    void anEarlierTimeInALaterFileDoesNotWin() {
        shop.csv(HEADER + ",product_name,brand", "2,2010-11-16,a,1,1,Newer,").run();
        shop.csv(HEADER + ",product_name,brand", "1,2010-11-15,a,1,1,Older,Acme")
                .run();
        assertThat(shop.rows(VERSIONS)).containsExactly("a Newer null Acme true false");
    }

    @Test
    void aChangedCategoryOrBrandIsANewVersionANewNameIsNot() {
        shop.csv(HEADER + ",product_name,category,brand", "1,2010-11-15,a,1,1,One,Home,Acme")
                .run();
        shop.csv(HEADER + ",product_name,category,brand", "2,2010-11-16,a,1,1,Two,Home,Acme")
                .run();
        shop.csv(HEADER + ",product_name,category,brand", "3,2010-11-17,a,1,1,Two,Garden,")
                .run();
        assertThat(shop.rows(VERSIONS)).containsExactly("a Two Home Acme false false", "a Two Garden Acme true true");
        assertThat(shop.value("select count(*) from catalog.product_version v join catalog.product_version w"
                        + " on v.product_id = w.product_id and v.valid_to = w.valid_from"))
                .isEqualTo("1");
    }

    @Test
    void namesInThreeLanguagesAndTheShopsOwn() {
        shop.csv(
                        HEADER
                                + ",product_name_en,product_name_zh_cn,product_name_zh_tw,category,category_en,category_zh_cn",
                        "1,2010-11-15,a,1,1,Bowl,青花瓷碗,青花瓷碗盤,家居/餐具,Home/Tableware,家居/餐具")
                .language(Locale.SIMPLIFIED_CHINESE)
                .run();
        assertThat(shop.rows("select name, name_en, name_zh_cn, name_zh_tw from catalog.product"))
                .containsExactly("青花瓷碗 Bowl 青花瓷碗 青花瓷碗盤");
        assertThat(shop.rows("select path, name, name_en, name_zh_cn from catalog.category order by path"))
                .containsExactly("家居 家居 Home 家居", "家居/餐具 餐具 Tableware 餐具");
        assertThat(shop.value("select language from settings.shop")).isEqualTo("zh-CN");
    }

    @Test
    void withoutACodeTheNameIsTheCode() {
        shop.csv("order_no,ordered_at,product_name,quantity,unit_price", "1,2010-11-15,Blue mug,1,1")
                .run();
        assertThat(shop.rows("select sku, name from catalog.product")).containsExactly("Blue mug Blue mug");
    }

    @Test
    void customersKeepTheirPersonalFieldsSealed() {
        ImportFixture.Request file = shop.csv(
                HEADER + ",customer_no,customer_name,email,phone,country,region,city",
                "1,2010-11-15,a,1,1,7,Li Wei,li@example.com,+86 138 0000 1234,China,Zhejiang,Hangzhou",
                "2,2010-11-16,a,1,1,7,Li Wei,,,,,Ningbo",
                "3,2010-11-16,a,1,1,,Nobody,x@example.com,,,,");
        file.run();
        assertThat(shop.rows("select customer_no, name, kind, country, source, region, region_code,"
                        + " length(email_index) as email, length(phone_tail_index) as tail from customers.customer join customers.customer_version"
                        + " using (customer_id) where customer_id > 0"))
                .containsExactly("7 Li Wei person China import Zhejiang Ningbo 16 16");
        assertThat(shop.value(
                        "select count(*) from customers.customer where encode(email_sealed, 'escape') like '%example%'"
                                + " or pseudonym like '%7%' and length(pseudonym) < 20"))
                .isEqualTo("0");
        assertThat(shop.rows("select order_no, customer_id > 0 from orders.sales_order order by order_no"))
                .containsExactly("1 true", "2 true", "3 false");
        String before = shop.value("select encode(email_sealed, 'hex') from customers.customer where customer_id > 0");
        shop.csv(
                        HEADER + ",customer_no,email,phone",
                        "4,2010-11-17,a,1,1,7,LI@example.com,+86-138-0000-1234",
                        "5,2010-11-17,a,1,1,8,,")
                .run();
        assertThat(shop.value("select encode(email_sealed, 'hex') from customers.customer where customer_no = '7'"))
                .isEqualTo(before);
        shop.csv(HEADER + ",customer_no,email", "6,2010-11-18,a,1,1,7,new@example.com")
                .run();
        assertThat(shop.value("select encode(email_sealed, 'hex') from customers.customer where customer_no = '7'"))
                .isNotEqualTo(before);
    }

    @Test
    void campaignsAndStoresAreMadeAndDiscountsFollowTheirCampaign() {
        shop.csv(
                        HEADER + ",discount_amount,store,channel,campaign",
                        "1,2010-11-15,a,1,10,2,North,web,SPRING",
                        "1,2010-11-15,a,1,10,1,North,web,",
                        "2,2010-11-15,a,1,10,,South,pos,SPRING")
                .run();
        assertThat(shop.rows("select code, kind from stock.location order by location_id"))
                .containsExactly("S1 store", "North store", "South store");
        assertThat(shop.rows("select p.amount, c.code from ledger.posting p left join promotions.campaign c"
                        + " using (campaign_id) where account_id = 500102 order by amount"))
                .containsExactly("1.00 null", "2.00 SPRING");
        assertThat(shop.rows(
                        "select l.code, p.amount from ledger.posting p join stock.location l on location_id = store_id"
                                + " where account_id = 500101 order by 1"))
                .containsExactly("North -20.00", "South -10.00");
    }

    @Test
    void readsAChineseFileOfAnOldProgram() {
        String file = "单号;日期;货号;品名;数量;单价\r\n10001;2010年12月1日;A1;青花瓷碗;1.200,5;12,30\r\n";
        shop.file(file.getBytes(Charset.forName("GB18030")))
                .map("order_no=单号,ordered_at=日期,sku=货号,product_name=品名,quantity=数量,unit_price=单价")
                .currency("CNY")
                .zone("Asia/Shanghai")
                .run();
        assertThat(shop.rows("select name, quantity, gross_amount, business_day from orders.sale_line"
                        + " join orders.sales_document using (document_id) join catalog.product using (product_id)"))
                .containsExactly("青花瓷碗 1200.500 14766.15 2010-12-01");
    }

    @Test
    void believesAStatedEncoding() {
        String file = HEADER + ",product_name\n1,2010-11-15,a,1,1,Café\n";
        shop.file(file.getBytes(StandardCharsets.ISO_8859_1))
                .encoding("windows-1252")
                .run();
        assertThat(shop.value("select name from catalog.product")).isEqualTo("Café");
    }
}

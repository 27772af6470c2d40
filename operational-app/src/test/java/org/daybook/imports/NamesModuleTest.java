package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How what an import makes is called in each language when it reaches the load. */
class NamesModuleTest {
    private static final String HEADER = "order_no,ordered_at,sku,quantity,unit_price";

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
    void translatedCategoriesReachTheLoad() {
        shop.csv(
                        HEADER + ",category,category_en,category_zh_cn,category_zh_tw",
                        "1,2010-11-15,a,1,1,Tea/Green tea,Tea/Green tea,茶叶/绿茶,茶葉/綠茶")
                .run();
        assertThat(shop.rows("select path, name, name_en, name_zh_cn, name_zh_tw from extract.category order by path"))
                .containsExactly("Tea Tea Tea 茶叶 茶葉", "Tea/Green tea Green tea Green tea 绿茶 綠茶");
    }

    @Test
    void aWellKnownChannelHasAWordAndAnyOtherItsCode() {
        shop.csv(HEADER + ",channel", "1,2010-11-15,a,1,1,web", "2,2010-11-15,a,1,1,fair")
                .language(Locale.SIMPLIFIED_CHINESE)
                .run();
        assertThat(shop.rows("select code, name, name_en, name_zh_tw, kind from extract.channel order by code"))
                .containsExactly(
                        "direct 直销 Direct 直銷 counter", "fair fair null null counter", "web 网店 Web shop 網店 web");
    }

    @Test
    void aStoreOfAFileIsCalledByItsCode() {
        shop.csv(HEADER + ",store", "1,2010-11-15,a,1,1,North").run();
        assertThat(shop.rows("select code, name, name_en from extract.location_version where code = 'North'"))
                .containsExactly("North North null");
    }
}

package org.daybook.imports.lines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields of a sales history; a header of the same name maps itself. */
public enum SalesField {
    ORDER_NO(Content.TEXT),
    ORDERED_AT(Content.DATE),
    SKU(Content.TEXT),
    QUANTITY(Content.NUMBER),
    UNIT_PRICE(Content.NUMBER),
    LINE_AMOUNT(Content.NUMBER),
    DISCOUNT_AMOUNT(Content.NUMBER),
    TAX_RATE(Content.RATE),
    UNIT_COST(Content.NUMBER),
    PRODUCT_NAME(Content.TEXT),
    PRODUCT_NAME_EN(Content.TEXT),
    PRODUCT_NAME_ZH_CN(Content.TEXT),
    PRODUCT_NAME_ZH_TW(Content.TEXT),
    CATEGORY(Content.TEXT),
    CATEGORY_EN(Content.TEXT),
    CATEGORY_ZH_CN(Content.TEXT),
    CATEGORY_ZH_TW(Content.TEXT),
    BRAND(Content.TEXT),
    CUSTOMER_NO(Content.TEXT),
    CUSTOMER_NAME(Content.TEXT),
    EMAIL(Content.TEXT),
    PHONE(Content.TEXT),
    COUNTRY(Content.TEXT),
    REGION(Content.TEXT),
    CITY(Content.TEXT),
    STORE(Content.TEXT),
    CHANNEL(Content.TEXT),
    CAMPAIGN(Content.TEXT);

    /** How the cells of a field are read. */
    public enum Content {
        TEXT,
        NUMBER,
        RATE,
        DATE
    }

    private final Content content;

    SalesField(Content content) {
        this.content = content;
    }

    public static Optional<SalesField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.fieldName().equals(name))
                .findFirst();
    }

    public String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Content content() {
        return content;
    }

    boolean isCategory() {
        return name().startsWith("CATEGORY");
    }

    boolean isCode() {
        return switch (this) {
            case ORDER_NO, SKU, CUSTOMER_NO, STORE, CHANNEL, CAMPAIGN -> true;
            default -> isCategory();
        };
    }

    /** Codes that the contract keeps to the letter, white space included. */
    boolean isKeptExactly() {
        return this == ORDER_NO || this == SKU;
    }
}

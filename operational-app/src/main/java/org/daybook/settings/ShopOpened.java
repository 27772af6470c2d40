package org.daybook.settings;

/**
 * A shop was opened: modules make what it needs to begin with, in the same transaction.
 *
 * @param storeName of its first store, empty if nobody said
 */
public record ShopOpened(String storeName) {}

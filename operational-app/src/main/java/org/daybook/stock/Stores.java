package org.daybook.stock;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.settings.Choice;
import org.daybook.settings.Name;
import org.daybook.settings.ShopOpened;
import org.daybook.settings.Shops;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The locations that sell. */
@Service
public class Stores {
    private final LocationTable table;
    private final Shops shops;

    Stores(LocationTable table, Shops shops) {
        this.table = table;
        this.shops = shops;
    }

    /** A new shop has one store. */
    @EventListener
    void on(ShopOpened opened) {
        make(List.of("S1"));
        if (!opened.storeName().isEmpty()) {
            name("S1", new Name(opened.storeName(), opened.storeName(), opened.storeName()));
        }
    }

    /** The code of the shop's first store. */
    public Optional<String> first() {
        return table.firstStore();
    }

    /** Nothing if there is no location of this code. */
    public Optional<Long> find(String code) {
        return table.find(code);
    }

    /** All of them, by code; language is en, zh-CN or zh-TW. */
    public List<Choice> all(String language) {
        return table.all(language);
    }

    /** As {@link #all}, of these stores; an empty scope has all. */
    public List<Choice> among(Collection<Long> scope, String language) {
        return all(language).stream()
                .filter(store -> scope.isEmpty() || scope.contains(store.id()))
                .toList();
    }

    public List<String> unknown(List<String> codes) {
        return table.unknown(codes);
    }

    /** Makes a store of each code that is not yet known; until it is named its code is its name. */
    public void make(List<String> codes) {
        table.insertMissingStores(codes);
    }

    /** Names a store in every language; reports print the reader's. */
    public void name(String code, Name name) {
        table.rename(code, name, shops.language());
    }
}

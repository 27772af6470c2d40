package org.daybook.demo;

/** Where a sale happens: store and channel together. */
enum Outlet {
    NANJING_ROAD("S1", "counter"),
    RIVERSIDE("S2", "counter"),
    WEB("WEB", "web");

    final String store;
    final String channel;

    Outlet(String store, String channel) {
        this.store = store;
        this.channel = channel;
    }
}

package org.daybook.database;

/** How to connect; the password never appears in text. */
record Credentials(String url, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + url;
    }
}

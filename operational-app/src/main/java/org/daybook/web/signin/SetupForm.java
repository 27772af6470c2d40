package org.daybook.web.signin;

/**
 * What is asked of a new shop and its owner, as it was typed.
 *
 * @param cutOver when a business day begins, such as 04:00
 */
public record SetupForm(
        String token,
        String shopName,
        String zone,
        String cutOver,
        String currency,
        String storeName,
        String name,
        String displayName,
        String password) {

    /** Passwords are written nowhere. */
    @Override
    public String toString() {
        return "SetupForm[" + shopName + ", " + name + "]";
    }
}

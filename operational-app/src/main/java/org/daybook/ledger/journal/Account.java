package org.daybook.ledger.journal;

/**
 * An account by its name in the reader's language.
 *
 * @param type asset, liability, equity, revenue or expense
 * @param isControlled whether only rules post to it, because a sub-ledger has to agree
 */
public record Account(long accountId, String number, String name, String type, boolean isControlled) {}

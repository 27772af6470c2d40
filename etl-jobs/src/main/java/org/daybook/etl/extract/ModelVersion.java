package org.daybook.etl.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** A fingerprint of everything that shapes the tables; words that only describe them are left out. */
final class ModelVersion {
    /** To be raised when conforming changes what it makes of the same rows. */
    private static final int CONFORMING = 2;

    private ModelVersion() {}

    static String of(ModelCatalog catalog) {
        StringBuilder shape = new StringBuilder("conforming " + CONFORMING);
        for (Model model : catalog.all()) {
            shape.append('\n')
                    .append(model.qualifiedName())
                    .append(model.key())
                    .append(model.sort())
                    .append(model.sql());
            model.columns()
                    .forEach(c -> shape.append(' ').append(c.name()).append(' ').append(c.sqlType()));
        }
        return HexFormat.of().formatHex(digest(shape.toString()), 0, 8);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

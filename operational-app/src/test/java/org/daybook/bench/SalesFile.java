package org.daybook.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;

/** A year of a wholesaler's sales in the shape of the real one, the same for the same seed and size. */
record SalesFile(Path path, long lines) {
    static final String COLUMNS = "order_no,ordered_at,sku,product_name,quantity,unit_price,customer_no,country";

    private static final int SEED = 20_101_209;
    private static final int LINES_OF_A_DOCUMENT = 18;
    private static final int PRODUCTS = 4_600;
    private static final int CUSTOMERS = 4_400;
    private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2010, 1, 1, 0, 0);

    static SalesFile write(Path folder, long lines) throws IOException {
        Path path = folder.resolve("sales-" + lines + ".csv");
        Random random = new Random(SEED);
        long documents = lines / LINES_OF_A_DOCUMENT + 1;
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write(COLUMNS + "\n");
            for (long line = 0; line < lines; line++) {
                long document = line / LINES_OF_A_DOCUMENT;
                int product = (int) Math.min(PRODUCTS - 1, Math.abs(random.nextGaussian()) * PRODUCTS / 3);
                out.write(text(document, documents, product, random));
            }
        }
        return new SalesFile(path, lines);
    }

    /** Every fiftieth document is a return; one in five buyers is anonymous. */
    private static String text(long document, long documents, int product, Random random) {
        LocalDateTime at = BEGINNING.plusMinutes(document * MINUTES_OF_A_YEAR / documents);
        int quantity = (1 + random.nextInt(24)) * (document % 50 == 0 ? -1 : 1);
        String customer = document % 5 == 0 ? "" : String.valueOf(10_000 + document * 7_919 % CUSTOMERS);
        return String.format(
                Locale.ROOT,
                "%d,%s,%05d,PRODUCT NUMBER %05d IN ITS COLOUR,%d,%d.%02d,%s,United Kingdom%n",
                400_000 + document,
                at,
                product,
                product,
                quantity,
                product % 30,
                1 + product % 99,
                customer);
    }
}

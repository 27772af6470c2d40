package org.daybook.demo.invent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daybook.demo.invent.Product.Taste;
import org.jspecify.annotations.Nullable;

/** What the shop sells: every article of the word list in each of its variants. */
public record Assortment(List<Product> products) {

    public static Assortment invent(Dice dice) {
        WordList categories = WordList.read("categories.csv");
        Map<String, Label> labels = categories.rows().stream()
                .collect(Collectors.toMap(row -> categories.cell(row, "code"), categories::label));
        WordList variants = WordList.read("variants.csv");
        Map<String, List<List<String>>> axes =
                variants.rows().stream().collect(Collectors.groupingBy(row -> variants.cell(row, "axis")));
        WordList articles = WordList.read("articles.csv");
        List<Product> products = new ArrayList<>();
        for (List<String> article : articles.rows()) {
            for (List<String> variant : known(axes, articles.cell(article, "axis"))) {
                products.add(product(articles, article, variants, variant, labels, dice));
            }
        }
        return new Assortment(List.copyOf(products));
    }

    private static Product product(
            WordList articles,
            List<String> article,
            WordList variants,
            List<String> variant,
            Map<String, Label> categories,
            Dice dice) {
        long percent = Long.parseLong(variants.cell(variant, "price_percent"));
        // Whole yuan, as on a shelf.
        long yuan = (Long.parseLong(articles.cell(article, "price")) * percent + 50) / 100;
        // Of one article some variants are loved and some stand: a long tail.
        double favour = 0.15 + dice.exponential(0.85);
        return new Product(
                articles.cell(article, "code") + "-" + variants.cell(variant, "code"),
                articles.label(article).with(variants.label(variant)),
                known(categories, articles.cell(article, "category")),
                articles.cell(article, "brand"),
                yuan * 100,
                percentOrUnknown(articles.cell(article, "cost_percent")),
                Integer.parseInt(articles.cell(article, "popularity")) * favour,
                Taste.valueOf(articles.cell(article, "taste").toUpperCase(Locale.ROOT)));
    }

    private static <T> T known(Map<String, T> entries, String code) {
        return Objects.requireNonNull(entries.get(code), code);
    }

    private static @Nullable Integer percentOrUnknown(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}

package org.daybook.analytics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.daybook.analytics.dashboard.Ranking;

/** Shares of a whole as one bar in a drawing 500 wide; what sold nothing, or came back, has none. */
public record ShareBar(List<Piece> pieces) {
    private static final int WIDTH = 500;
    private static final int GAP = 2;

    /**
     * One share.
     *
     * @param tone from 1, the darkest
     * @param share of the total
     */
    public record Piece(String name, BigDecimal share, int x, int width, int tone) {}

    static ShareBar of(Ranking ranking) {
        BigDecimal total = ranking.lines().stream()
                .map(ShareBar::sales)
                .filter(sales -> sales.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Piece> pieces = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Ranking.Line line : ranking.lines()) {
            BigDecimal sales = sales(line);
            if (sales.signum() > 0) {
                BigDecimal after = before.add(sales);
                int x = place(before, total);
                pieces.add(new Piece(
                        line.name(),
                        sales.divide(total, 6, RoundingMode.HALF_UP),
                        x,
                        Math.max(1, place(after, total) - x - GAP),
                        Math.min(4, pieces.size() + 1)));
                before = after;
            }
        }
        return new ShareBar(pieces);
    }

    private static int place(BigDecimal sum, BigDecimal total) {
        return sum.multiply(BigDecimal.valueOf(WIDTH))
                .divide(total, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static BigDecimal sales(Ranking.Line line) {
        BigDecimal sales = line.sales().now();
        return sales == null ? BigDecimal.ZERO : sales;
    }
}

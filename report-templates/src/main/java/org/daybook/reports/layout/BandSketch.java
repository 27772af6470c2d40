package org.daybook.reports.layout;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/** Draws elements into a band of a {@link Sheet}; styles are names in house.jrtx. */
final class BandSketch {
    private final JRDesignBand band;

    BandSketch(JRDesignBand band) {
        this.band = band;
    }

    void printWhen(String condition) {
        band.setPrintWhenExpression(new JRDesignExpression(condition));
    }

    /** A text that grows downward rather than being cut. */
    JRDesignTextField text(Box box, String style, String expression) {
        JRDesignTextField text = place(new JRDesignTextField(), box);
        text.setStyleNameReference(style);
        text.setExpression(new JRDesignExpression(expression));
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        text.setBlankWhenNull(true);
        return text;
    }

    /** A text whose style is named by the row itself. */
    JRDesignTextField styled(Box box, String styleExpression, String expression) {
        JRDesignTextField text = text(box, "Text", expression);
        text.setStyleExpression(new JRDesignExpression(styleExpression));
        return text;
    }

    /** A text that fills its band's height, so that neighbours end at one line. */
    void filling(Box box, String style, String expression) {
        text(box, style, expression).setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
    }

    JRDesignLine rule(int x, int y, int width, String style) {
        JRDesignLine line = place(new JRDesignLine(), new Box(x, y, width, 1));
        line.setHeight(0);
        line.setStyleNameReference(style);
        return line;
    }

    JRDesignRectangle fill(Box box, String style) {
        JRDesignRectangle fill = place(new JRDesignRectangle(), box);
        fill.setStyleNameReference(style);
        return fill;
    }

    void image(Box box, String expression) {
        JRDesignImage image = place(new JRDesignImage(null), box);
        image.setExpression(new JRDesignExpression(expression));
        image.setScaleImage(ScaleImageEnum.FILL_FRAME);
        image.setEvaluationTime(EvaluationTimeEnum.NOW);
        image.setUsingCache(false);
    }

    private <T extends JRDesignElement> T place(T element, Box box) {
        element.setX(box.x());
        element.setY(box.y());
        element.setWidth(box.width());
        element.setHeight(box.height());
        band.addElement(element);
        return element;
    }

    /** Where an element lies in its band, in points. */
    record Box(int x, int y, int width, int height) {}
}

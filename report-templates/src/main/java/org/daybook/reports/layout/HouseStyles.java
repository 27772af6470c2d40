package org.daybook.reports.layout;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRReportTemplate;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/** Copies the styles of house.jrtx into a design, because a style that a row names is found only in the design itself. */
final class HouseStyles {
    private final Path file;

    HouseStyles(Path reports) {
        this.file = reports.resolve("_house").resolve("house.jrtx");
    }

    JasperDesign copyInto(JasperDesign design) throws JRException {
        JRTemplate house = JRXmlTemplateLoader.load(file.toFile());
        for (JRReportTemplate template : design.getTemplates()) {
            design.removeTemplate(template);
        }
        Map<String, JRStyle> known = new HashMap<>();
        for (JRStyle style : house.getStyles()) {
            known.put(style.getName(), style);
            adopt((JRDesignStyle) style, known);
            design.addStyle(style);
        }
        return design;
    }

    // Outside a template a parent must be an object, a mere name is not looked up.
    private static void adopt(JRDesignStyle style, Map<String, JRStyle> known) {
        String parent = style.getStyleNameReference();
        if (parent != null) {
            style.setParentStyleNameReference(null);
            style.setParentStyle(known.get(parent));
        }
    }
}

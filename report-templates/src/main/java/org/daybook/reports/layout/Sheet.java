package org.daybook.reports.layout;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;

/** A JasperReports design without margins, as a block on a page is, in the house style. */
final class Sheet {
    private final JasperDesign design = new JasperDesign();

    Sheet(String name, int width) {
        design.setName(name);
        design.setPageWidth(width);
        design.setColumnWidth(width);
        design.setLeftMargin(0);
        design.setRightMargin(0);
        design.setTopMargin(0);
        design.setBottomMargin(0);
    }

    JasperDesign design() {
        return design;
    }

    void field(String name, Class<?> type) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        try {
            design.addField(field);
        } catch (JRException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void parameter(String name, Class<?> type) {
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(type);
        try {
            design.addParameter(parameter);
        } catch (JRException e) {
            throw new IllegalArgumentException(e);
        }
    }

    BandSketch title(int height) {
        JRDesignBand band = band(height);
        design.setTitle(band);
        return new BandSketch(band);
    }

    BandSketch columnHeader(int height) {
        JRDesignBand band = band(height);
        design.setColumnHeader(band);
        return new BandSketch(band);
    }

    BandSketch detail(int height) {
        JRDesignBand band = band(height);
        ((JRDesignSection) design.getDetailSection()).addBand(band);
        return new BandSketch(band);
    }

    BandSketch summary(int height) {
        JRDesignBand band = band(height);
        design.setSummary(band);
        return new BandSketch(band);
    }

    private static JRDesignBand band(int height) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(height);
        band.setSplitType(net.sf.jasperreports.engine.type.SplitTypeEnum.PREVENT);
        return band;
    }
}

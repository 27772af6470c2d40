package org.daybook.reports.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled layouts on the class path, each loaded once. */
public final class Layouts {
    private static final Map<String, JasperReport> LOADED = new ConcurrentHashMap<>();

    private Layouts() {}

    public static JasperReport page(String report) {
        return load("reports/" + report + "/" + report + ".jasper");
    }

    public static JasperReport block(String report, String block) {
        return load("reports/" + report + "/block-" + block + ".jasper");
    }

    public static JasperReport house(String name) {
        return load("reports/_house/" + name + ".jasper");
    }

    private static JasperReport load(String path) {
        return LOADED.computeIfAbsent(path, Layouts::read);
    }

    private static JasperReport read(String path) {
        try (InputStream file = Layouts.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the build made no " + path);
            }
            return (JasperReport) JRLoader.loadObject(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }
}

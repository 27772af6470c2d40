package org.daybook.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.daybook.imports.reading.UnreadableFile.Reason;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
    private static final String CHINESE = "单号,商品,数量\nA1,青花瓷碗,2\nA2,丝绸围巾,3\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "GB18030,GB18030", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE"})
    void recognisesTheEncoding(Charset written, Charset recognised) throws IOException {
        String mark = written.name().startsWith("UTF-16") ? "\ufeff" : "";
        SourceFile file = recognise((mark + CHINESE).getBytes(written));
        assertThat(file.encoding()).contains(recognised);
        assertThat(cells(file)).containsExactly(List.of("A1", "青花瓷碗", "2"), List.of("A2", "丝绸围巾", "3"));
        assertThat(header(file)).containsExactly("单号", "商品", "数量");
    }

    @Test
    void doesNotTakeTheMarkForPartOfTheHeader() throws IOException {
        SourceFile file = recognise(("\ufeff" + CHINESE).getBytes(StandardCharsets.UTF_8));
        assertThat(header(file)).containsExactly("单号", "商品", "数量");
    }

    @Test
    void believesAStatedEncoding() throws IOException {
        Path path = write("a,b\nCafé,Zürich\n".getBytes(Charset.forName("windows-1252")));
        SourceFile file = SourceFile.recognise(path, Charset.forName("windows-1252"), null);
        assertThat(cells(file)).containsExactly(List.of("Café", "Zürich"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aMarkSaysWhichUtf16WasStated(Charset written) throws IOException {
        Path path = write(("\ufeff" + CHINESE).getBytes(written));
        SourceFile file = SourceFile.recognise(path, StandardCharsets.UTF_16, null);
        assertThat(header(file)).containsExactly("单号", "商品", "数量");
    }

    @Test
    void aFewControlCharactersMakeNoBinaryFile() throws IOException {
        assertThat(cells(recognise("a,b\nring\u0007,\u0001x\u0002\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("ring\u0007", "\u0001x\u0002"));
    }

    @Test
    void asksForAnEncodingThatItDoesNotKnow() {
        String line = "Café crème,Zürich,Ørsted,naïve,façade,Björk,über,ação\n";
        assertRefused((line + line + line).getBytes(Charset.forName("windows-1252")), Reason.UNKNOWN_ENCODING);
    }

    @Test
    void oneBrokenCharacterIsAMatterOfItsLine() throws IOException {
        byte[] bytes = CHINESE.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0xff;
        assertThat(recognise(bytes).encoding()).contains(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void recognisesTheDelimiter(String delimiter) throws IOException {
        String text = "no;x,sku,price\n1,a|b,2\n2,\"c,d\",3\n".replace("no;x", "no");
        SourceFile file =
                recognise(text.replace("\"c,d\"", "cd").replace(",", delimiter).getBytes(StandardCharsets.UTF_8));
        assertThat(file.delimiter().orElseThrow().sign()).isEqualTo(delimiter.charAt(0));
    }

    @Test
    void isNotMisledByDecimalCommas() throws IOException {
        SourceFile file = recognise("no;price;cost\n1;2,50;1,10\n2;3,75;2,20\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.delimiter()).contains(Delimiter.SEMICOLON);
    }

    @Test
    void readsQuotedCellsAndCountsLines() throws IOException {
        SourceFile file =
                recognise("a,b\n\"one\ntwo\",\"7\"\" frame\"\n\n , \nlast,x\n".getBytes(StandardCharsets.UTF_8));
        try (RowSource rows = file.rows()) {
            Row first = Objects.requireNonNull(rows.next());
            assertThat(first.cells()).containsExactly("one\ntwo", "7\" frame");
            assertThat(first.line()).isEqualTo(2);
            assertThat(Objects.requireNonNull(rows.next()).line()).isEqualTo(6);
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void refusesAQuoteThatSwallowsLines() throws IOException {
        SourceFile file = recognise("a,b,c\n1,x,\"open\n2,y,z\n3,y,z\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> cells(file))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN_QUOTES));
    }

    @Test
    void knowsAGzippedFileByItsContent() throws IOException {
        Path path = folder.resolve("history.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(CHINESE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(cells(SourceFile.recognise(path, null, null))).hasSize(2);
    }

    @Test
    void refusesAGzippedFileThatIsCutOff() throws IOException {
        Path whole = folder.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write(CHINESE.repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        assertRefused(Arrays.copyOf(bytes, bytes.length - 20), Reason.DAMAGED);
    }

    @Test
    void readsAWorkbook() throws IOException {
        Path path = folder.resolve("history.csv");
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Empty");
            Worksheet sheet = workbook.newWorksheet("Sales");
            sheet.value(0, 0, "no");
            sheet.value(0, 1, "at");
            sheet.value(0, 2, "price");
            sheet.value(1, 0, 489434);
            sheet.value(1, 1, LocalDateTime.of(2010, 12, 1, 8, 26));
            sheet.value(1, 2, 6.95);
            sheet.value(3, 0, "C1");
        }
        SourceFile file = SourceFile.recognise(path, null, null);
        assertThat(file.encoding()).isEmpty();
        try (RowSource rows = file.rows()) {
            assertThat(rows.header()).containsExactly("no", "at", "price");
            Row first = Objects.requireNonNull(rows.next());
            assertThat(first.cell(0)).isEqualTo("489434");
            assertThat(first.isNumber(1)).isTrue();
            assertThat(first.cell(2)).isEqualTo("6.95");
            Row second = Objects.requireNonNull(rows.next());
            assertThat(second.line()).isEqualTo(4);
            assertThat(second.cell(2)).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoText() {
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, 4}, Reason.BINARY);
        assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}, Reason.OLD_SPREADSHEET);
        assertThatThrownBy(() -> SourceFile.recognise(folder.resolve("nowhere.csv"), null, null))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void refusesAFolderAndAWorkbookThatIsBrokenFromTheStart() throws IOException {
        assertRefused(folder, Reason.FOLDER);
        assertRefused(Files.write(folder.resolve("broken.XLSX"), new byte[] {1, 0, 2, 0}), Reason.NO_SPREADSHEET);
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        SourceFile file = recognise(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThatThrownBy(file::rows)
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_SPREADSHEET));
    }

    private void assertRefused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> recognise(bytes))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void assertRefused(Path file, Reason reason) {
        assertThatThrownBy(() -> SourceFile.recognise(file, null, null))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private SourceFile recognise(byte[] bytes) throws IOException {
        return SourceFile.recognise(write(bytes), null, null);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private static List<String> header(SourceFile file) {
        try (RowSource rows = file.rows()) {
            return rows.header();
        }
    }

    private static List<List<String>> cells(SourceFile file) {
        List<List<String>> all = new ArrayList<>();
        try (RowSource rows = file.rows()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(List.of(row.cells()));
            }
        }
        return all;
    }
}

package org.daybook.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.daybook.customers.PersonalFields.Field;
import org.daybook.database.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalFieldsTest {

    @TempDir
    Path directory;

    @Test
    void whatIsSealedOpensOnlyInItsPlace() throws GeneralSecurityException {
        PersonalFields fields = new PersonalFields(new Home(directory));
        byte[] sealed = fields.seal(Field.EMAIL, "C1", "li@example.org");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("example");
        assertThat(fields.open(Field.EMAIL, "C1", sealed)).isEqualTo("li@example.org");
        assertThatThrownBy(() -> fields.open(Field.EMAIL, "C2", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fields.open(Field.PHONE, "C1", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealingTwiceTellsNothingButTheIndexIsTheSame() throws GeneralSecurityException {
        PersonalFields fields = new PersonalFields(new Home(directory));
        assertThat(fields.seal(Field.EMAIL, "C1", "a@b.c")).isNotEqualTo(fields.seal(Field.EMAIL, "C1", "a@b.c"));
        assertThat(fields.index(Field.EMAIL, " A@B.c")).isEqualTo(fields.index(Field.EMAIL, "a@b.C"));
        assertThat(fields.index(Field.PHONE, "+86 (138) 0013-8000"))
                .isEqualTo(fields.index(Field.PHONE, "+8613800138000"));
        assertThat(fields.tailIndex("138 0013 8000")).isEqualTo(fields.tailIndex("8000"));
        assertThat(fields.index(Field.EMAIL, "1")).isNotEqualTo(fields.index(Field.PHONE, "1"));
    }

    @Test
    void keysOutliveARestartAndBelongToTheirOwner() throws GeneralSecurityException, IOException {
        PersonalFields before = new PersonalFields(new Home(directory));
        PersonalFields after = new PersonalFields(new Home(directory));
        assertThat(after.pseudonym("C1")).isEqualTo(before.pseudonym("C1")).isNotEqualTo(before.pseudonym("C2"));
        try (var files = Files.list(directory.resolve("keys"))) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }
}

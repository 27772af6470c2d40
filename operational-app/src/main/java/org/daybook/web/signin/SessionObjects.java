package org.daybook.web.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Reads again what a session holds: nothing but classes that a session of ours may hold. */
final class SessionObjects implements GenericConverter {
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=50;org.daybook.**;org.springframework.security.**;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.*;java.lang.*;java.time.*;java.util.**;!*");

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(byte[].class, Object.class));
    }

    /** Nothing if another version of the app wrote it, or it is none of ours: its user signs in again. */
    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (!(source instanceof byte[] bytes)) {
            return null;
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(OURS);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            return null;
        }
    }
}

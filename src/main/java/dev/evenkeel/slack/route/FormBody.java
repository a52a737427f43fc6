package dev.evenkeel.slack.route;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} strictly: a broken escape or bytes that are no UTF-8 are errors, not replaced. */
public final class FormBody {

    private FormBody() {}

    /** The fields; of a field given twice the first counts. */
    public static Map<String, String> read(String body) throws CharacterCodingException {
        Map<String, String> fields = new HashMap<>();
        int from = 0;
        while (from <= body.length()) {
            int end = body.indexOf('&', from);
            end = end < 0 ? body.length() : end;
            int equals = body.indexOf('=', from);
            if (equals > from && equals < end) {
                fields.putIfAbsent(decode(body, from, equals), decode(body, equals + 1, end));
            }
            from = end + 1;
        }
        return fields;
    }

    private static String decode(String text, int from, int to) throws CharacterCodingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i + 1, to) << 4 | hex(text, i + 2, to));
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c == '+' ? ' ' : c);
            } else {
                throw new CharacterCodingException();
            }
        }
        return Utf8.read(bytes.toByteArray());
    }

    private static int hex(String text, int at, int to) throws CharacterCodingException {
        int digit = at < to ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new CharacterCodingException();
        }
        return digit;
    }
}

package io.boussole.metrics.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that the bytes of a body are. A byte order mark decides; else they are UTF-8, whatever the content type says, as long as they
 * can be; else what the content type says. Nothing is guessed, and nothing is replaced.
 */
public final class BodyText {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BodyText() {}

    /** Empty when the bytes are no text in any of these ways. */
    public static Optional<String> of(WebhookRequest request) {
        return of(request.body(), charset(request));
    }

    /** The charset that the content type names, where there is such a one. */
    public static Optional<Charset> charset(WebhookRequest request) {
        return request.header("Content-Type").flatMap(BodyText::charset);
    }

    static Optional<String> of(byte[] body, Optional<Charset> declared) {
        if (startsWith(body, 0xFE, 0xFF)) {
            return decode(body, StandardCharsets.UTF_16BE);
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return decode(body, StandardCharsets.UTF_16LE);
        }
        return decode(body, StandardCharsets.UTF_8).or(() -> declared.flatMap(charset -> decode(body, charset)));
    }

    private static boolean startsWith(byte[] body, int first, int second) {
        return body.length >= 2 && (body[0] & 0xFF) == first && (body[1] & 0xFF) == second;
    }

    private static Optional<String> decode(byte[] body, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (CharacterCodingException otherBytes) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        if (!named.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(named.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}

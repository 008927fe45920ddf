package io.boussole.metrics.csv;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongFunction;

/** The parts of a file as one stream; one part at a time is in memory. */
final class PartStream extends InputStream {
    private final LongFunction<Optional<byte[]>> parts;
    private byte[] part = new byte[0];
    private int position;
    private long next;

    /** @param parts the part that starts at an offset; empty at the end of the file */
    PartStream(LongFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return fill() ? part[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int copied = Math.min(length, part.length - position);
        System.arraycopy(part, position, bytes, offset, copied);
        position += copied;
        return copied;
    }

    private boolean fill() {
        if (position < part.length) {
            return true;
        }
        Optional<byte[]> following = parts.apply(next);
        following.ifPresent(bytes -> {
            part = bytes;
            position = 0;
            next += bytes.length;
        });
        return following.isPresent();
    }
}
